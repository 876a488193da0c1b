import { expect, test } from '@playwright/test'
import { asOfficer } from '#tests/support/sign-in.ts'

test('pages carry a policy with a nonce of their own, and are neither framed nor kept', async ({
  browser,
  request,
}) => {
  const page = await asOfficer(browser, 'angus.macneil@rcmp.example')
  const nonces = new Set<string>()
  for (const path of ['/desk', '/cases', '/sign-in']) {
    const answer = await page.goto(path)
    const headers = answer?.headers() ?? {}
    const policy = headers['content-security-policy'] ?? ''
    const [, nonce = ''] = /script-src 'self' 'nonce-([^']+)' 'strict-dynamic';/.exec(policy) ?? []
    expect(nonce).not.toBe('')
    nonces.add(nonce)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers['cache-control']).toContain('no-store')
    expect(headers['x-frame-options']).toBe('DENY')
  }
  expect(nonces.size).toBe(3)
  const cookie = (await page.context().cookies()).find(({ name }) => name.includes('session'))
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  // A page elsewhere cannot act with the cookie.
  const foreign = await request.post('/api/trpc/notifications.read', {
    headers: { origin: 'https://elsewhere.example', cookie: `${cookie?.name}=${cookie?.value}` },
    data: {},
  })
  expect(foreign.status()).toBe(403)
})

test('when the line is gone, what was typed is kept and goes through once it is back', async ({
  browser,
}) => {
  const page = await asOfficer(browser, 'jasleen.kaur@rcmp.example')
  await page.goto('/cases?query=TRPU')
  await page.locator('main table a[href^="/cases/"]').first().click()
  await page.getByRole('link', { name: /^Notes/ }).click()
  await page.getByText('Add a note').first().click()
  const words = `Typed on a bad line ${Date.now()}`
  const field = page.locator('textarea[name=body]').first()
  await field.fill(words)
  await page.route('**/api/trpc/**', (route) => route.abort())
  const send = page.locator('form', { has: field }).getByRole('button', { name: /note/i })
  await send.click()
  await expect(page.getByText('What you typed is still here').first()).toBeVisible()
  await expect(field).toHaveValue(words)
  await page.unroute('**/api/trpc/**')
  await send.click()
  await expect(page.locator('main').getByText(words).last()).toBeVisible()
})

test('in the demonstration the code stands beside the field, and leads back to where one was', async ({
  browser,
}) => {
  const page = await asOfficer(browser, 'angus.macneil@rcmp.example')
  await page.goto('/confirm?next=/cases')
  const shown = page.locator('main strong.font-mono')
  await expect(shown).toHaveText(/^\d{6}$/)
  await page.locator('input[name=code]').fill((await shown.textContent()) ?? '')
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.waitForURL('**/cases')
})
