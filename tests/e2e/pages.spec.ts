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

/** Lists of which the first entry is looked at too. */
const lists = ['/requests', '/releases', '/evidence', '/exhibits', '/agreements', '/officers', '/postings']

const axe = (page: Page, theme: (typeof themes)[number]) =>
  theme === 'light'
    ? new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
    : // Of axe's rules only this one depends on the theme.
      new AxeBuilder({ page }).withRules(['color-contrast']).analyze()

/** What is wrong with a page in both themes and widths, in words; nothing when it is sound. */
async function faultsOf(page: Page, path: string): Promise<string[]> {
  const answer = await page.goto(path)
  if (answer?.status() !== 200) return [`${path} answers ${answer?.status()}`]
  // Buttons wake when the page is alive.
  await expect(page.locator('main button[type=submit]:disabled')).toHaveCount(0)
  const missing = ((await page.locator('body').textContent()) ?? '').match(/⟦[^⟧]*⟧/g) ?? []
  const faults = [...new Set(missing)].map((word) => `${path} lacks the word ${word}`)
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (overflow > 0) faults.push(`${path} is ${overflow} px wider than a screen of ${width}`)
    for (const theme of themes) {
      await page.evaluate(async (worn) => {
        document.documentElement.setAttribute('data-theme', worn)
        // A colour on its way to another is none that a reader sees: three frames in which nothing moves.
        for (let calm = 0; calm < 3; ) {
          await new Promise(requestAnimationFrame)
          calm = document.getAnimations().some(({ playState }) => playState === 'running') ? 0 : calm + 1
        }
      }, theme)
      const { violations } = await axe(page, theme)
      faults.push(
        ...violations.map(
          ({ id, nodes }) => `${path}, ${width} px, ${theme}: ${id}: ${nodes[0]?.html.slice(0, 200)}`,
        ),
      )
    }
  }
  return faults
}

/** The first entry of each list that holds one. */
async function firstOf(page: Page, list: string, query = ''): Promise<string[]> {
  await page.goto(list + query)
  const link = page.locator(`main a[href^="${list}/0"]`).first()
  const href = (await link.count()) > 0 ? await link.getAttribute('href') : null
  return href ? [href] : []
}

for (const language of languages)
  test(`axe finds nothing on any page, light and dark, narrow and wide: ${language}`, async ({ browser }) => {
    test.setTimeout(600_000)
    const faults: string[] = []
    for (const [email, paths] of Object.entries(pagesOf)) {
      const page = await asOfficer(browser, email, language)
      // A colour half way between two states is none that a reader sees.
      await page.emulateMedia({ reducedMotion: 'reduce' })
      const entries: string[] = []
      for (const list of lists.filter((one) => paths.includes(one)))
        entries.push(...(await firstOf(page, list)))
      for (const href of paths.includes('/cases') ? await firstOf(page, '/cases', '?query=TRPU') : [])
        entries.push(...tabs.map((tab) => href + tab))
      for (const path of [...paths, ...entries]) faults.push(...(await faultsOf(page, path)))
      await page.context().close()
    }
    expect(faults).toEqual([])
  })
