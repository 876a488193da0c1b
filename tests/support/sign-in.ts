import type { Browser, Page } from '@playwright/test'

/** A browser of its own for one officer of the demonstration, signed in by card, in this language. */
export async function asOfficer(
  browser: Browser,
  email: string,
  language: 'en' | 'fr' | 'es' = 'en',
): Promise<Page> {
  const context = await browser.newContext()
  await context.addCookies([{ name: 'locale', value: language, url: process.env.E2E_URL ?? '' }])
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.locator(`[data-email="${email}"]`).click()
  await page.waitForURL('**/desk')
  return page
}
