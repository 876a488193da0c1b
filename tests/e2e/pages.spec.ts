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
    '/glossary',
    '/releases',
    '/emergencies',
    '/desk/hours',
    '/delegations',
    '/onward',
    '/evidence',
    '/exhibits',
    '/agreements',
    '/agreements/new',
    '/officers',
    '/postings',
    '/account',
    '/confirm',
    '/api-reference',
  ],
  'margaret.whitford@rcmp.example': ['/desk', '/emergencies', '/audit', '/log'],
  'daniel.okafor@rcmp.example': [
    '/desk',
    '/agencies',
    '/officers',
    '/officers/new',
    '/postings',
    '/postings/new',
  ],
}
const tabs = [
  '',
  '/evidence',
  '/exhibits',
  '/requests',
  '/notes',
  '/tasks',
  '/releases',
  '/timeline',
  '/access',
  '/emergency',
  '/print',
]

/** What is wrong with a page, in words; nothing when it is sound. */
async function faultsOf(page: Page, path: string): Promise<string[]> {
  const answer = await page.goto(path)
  if (answer?.status() !== 200) return [`${path} answers ${answer?.status()}`]
  // Buttons wake when the page is alive.
  await expect(page.locator('main button[type=submit]:disabled')).toHaveCount(0)
  const missing = ((await page.locator('body').textContent()) ?? '').match(/⟦[^⟧]*⟧/g) ?? []
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  return [
    ...missing.map((word) => `${path} lacks the word ${word}`),
    ...violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html.slice(0, 200)}`),
    ...(overflow > 0 ? [`${path} is ${overflow} px wider than the screen`] : []),
  ]
}

for (const language of languages)
  for (const theme of themes)
    test(`axe finds nothing on any page: ${language}, ${theme}`, async ({ browser }) => {
      test.setTimeout(300_000)
      const faults: string[] = []
      for (const [email, paths] of Object.entries(pagesOf)) {
        const page = await asOfficer(browser, email, language)
        // A colour half way between two states is none that a reader sees.
        await page.emulateMedia({ reducedMotion: 'reduce' })
        await page.context().addCookies([{ name: 'theme', value: theme, url: process.env.E2E_URL ?? '' }])
        await page.goto('/cases?query=TRPU')
        const found = page.locator('main a[href^="/cases/0"]').first()
        const href = (await found.count()) > 0 ? await found.getAttribute('href') : null
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 })
          for (const path of [...paths, ...(href ? tabs.map((tab) => href + tab) : [])])
            faults.push(...(await faultsOf(page, path)).map((fault) => `${width} px ${fault}`))
        }
        await page.context().close()
      }
      expect(faults).toEqual([])
    })
