import { expect, test } from '@playwright/test'
import { generateSync } from 'otplib'
import { asOfficer } from '#tests/support/sign-in.ts'

test('an administrator makes an account; its officer activates it, enrols a second factor and signs in', async ({
  browser,
  page,
}) => {
  const administrator = await asOfficer(browser, 'daniel.okafor@rcmp.example')
  await administrator.goto('/officers/new')
  const email = `new.${Date.now()}@rcmp.example`
  const made = await administrator.evaluate(
    async ({ email }) => {
      const ask = async (path: string, body: unknown) => {
        const answer = await fetch(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
        return answer.json()
      }
      const { result } = await ask('/api/v1/agencies/list', {})
      const agency = result.agencies.find((one: { code: string }) => one.code === 'RCMP-GRC')
      const created = await ask('/api/v1/officers/create', {
        agencyId: agency.id,
        email,
        fullName: 'Élise O’Neil',
        roles: ['investigator'],
        language: 'en',
        reason: 'Joins the unit',
      })
      return { agencyId: agency.id, code: created.result.activationCode }
    },
    { email },
  )

  await page.goto('/activate')
  await page.getByLabel('Home agency').selectOption(made.agencyId)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Activation code').fill(made.code)
  await page.getByLabel('New password').fill('four quiet herons at dusk')
  await page.getByRole('button', { name: 'Activate your account' }).click()
  await page.getByRole('link', { name: 'Sign in' }).click()

  await page.getByRole('button', { name: 'I understand and go on' }).click()
  await page.getByLabel('Home agency').selectOption(made.agencyId)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('form').getByRole('alert')).toContainText('do not belong together')
  await page.getByLabel('Password').fill('four quiet herons at dusk')
  await page.getByRole('button', { name: 'Continue' }).click()

  await expect(page.getByRole('img', { name: 'QR code of the second factor' })).toBeVisible()
  const secret = (await page.locator('code').first().textContent())?.trim() ?? ''
  await page.getByLabel('Code', { exact: true }).fill(generateSync({ secret }))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Recovery codes' })).toBeVisible()
  await page.getByLabel('I have kept them in a safe place').check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL('**/desk')
  await expect(page.getByTestId('capacity')).toContainText('Élise O’Neil')
})
