import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { asOfficer } from '#tests/support/sign-in.ts'

const languages = ['en', 'fr', 'es'] as const
const themes = ['light', 'dark'] as const
const widths = [320, 1440]

/** Everybody's pages; a case, a request, a release, an exhibit are those that the officer's own lists lead to. */
const pagesOf = {
  'angus.macneil@rcmp.example': [
    '/desk',
    '/cases',
    '/cases/new',
    '/requests',
    '/requests/new',
    '/releases',
    '/evidence',
    '/officers',
    '/postings',
    '/account',
  ],
  'margaret.whitford@rcmp.example': ['/desk', '/audit'],
  'daniel.okafor@rcmp.example': [
    '/desk',
    '/agencies',
    '/officers',
    '/officers/new',
    '/postings',
    '/postings/new',
  ],
}
const tabs = ['', '/evidence', '/requests', '/notes', '/tasks', '/releases', '/timeline', '/access', '/print']

async function isSound(page: Page, path: string) {
  const answer = await page.goto(path)
  expect(answer?.status(), path).toBe(200)
  await expect(page.locator('body'), `${path}: a word is missing`).not.toContainText('⟦')
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${path} is wider than the screen`).toBeLessThanOrEqual(0)
}

for (const language of languages)
  for (const theme of themes)
    test(`axe finds nothing on any page: ${language}, ${theme}`, async ({ browser }) => {
      test.setTimeout(300_000)
      for (const [email, paths] of Object.entries(pagesOf)) {
        const page = await asOfficer(browser, email, language)
        await page.context().addCookies([{ name: 'theme', value: theme, url: process.env.E2E_URL ?? '' }])
        await page.goto('/cases?query=TRPU')
        const found = page.locator('main a[href^="/cases/0"]').first()
        const href = (await found.count()) > 0 ? await found.getAttribute('href') : null
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 })
          for (const path of [...paths, ...(href ? tabs.map((tab) => href + tab) : [])])
            await isSound(page, path)
        }
        await page.context().close()
      }
    })
