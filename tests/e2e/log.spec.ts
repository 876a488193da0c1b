import { expect, type Page, test } from '@playwright/test'
import { asOfficer } from '#tests/support/sign-in.ts'

const auditor = 'margaret.whitford@rcmp.example'

/** The whole log, verified by the page in the auditor's own browser with the key that the page names. */
async function verify(page: Page) {
  await page.goto('/log')
  const keys = await page.locator('dl code').allTextContents()
  expect(keys.length).toBeGreaterThan(0)
  await page.getByLabel('Keys that you trust').fill(keys.join('\n'))
  await page.getByRole('button', { name: 'Verify the whole log' }).click()
}

test('an auditor verifies the whole log in the own browser', async ({ browser }) => {
  const page = await asOfficer(browser, auditor)
  await verify(page)
  await expect(page.getByText('Whole: nothing was changed, removed, added or moved')).toBeVisible({
    timeout: 30_000,
  })
})

test('an entry that was changed is named with its index', async ({ browser }) => {
  const page = await asOfficer(browser, auditor)
  await page.context().route(/\/api\/log\/tile\/entries\/000/, async (route) => {
    const answer = await route.fetch()
    const bytes = await answer.body()
    bytes[43 * 5 + 20] = (bytes[43 * 5 + 20] ?? 0) ^ 1
    await route.fulfill({ response: answer, body: bytes })
  })
  await verify(page)
  await expect(page.getByText('Record 5: the entry was changed')).toBeVisible({ timeout: 30_000 })
})

test('a record says where it stands and hands out its proof', async ({ browser }) => {
  const page = await asOfficer(browser, auditor)
  await page.goto('/audit')
  await page.locator('main table a').last().click()
  await expect(page.getByText('Place in the log')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the proof' }).click()
  expect((await download).suggestedFilename()).toMatch(/^tripoint-record-\d+\.jsonl$/)
})
