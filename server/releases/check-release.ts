import { isAllowed, judge } from '#server/agreements/engine.ts'
import { loadCase } from '#server/cases/load.ts'
import { query } from '#server/kernel/operation.ts'
import { loadDraft } from './load-draft.ts'
import { canRequestRelease } from './policy.ts'
import { checkReleaseInput } from './schema.ts'

/** What the engine says of a release while it is being written: each rule, allowed or not, with its articles. */
export const checkRelease = query({
  name: 'releases.check',
  input: checkReleaseInput,
  load: async ({ tx, actor, input }) => ({ case: await loadCase(tx, actor, input.caseId) }),
  policy: canRequestRelease,
  run: async ({ tx, actor, input }) => {
    const { terms, draft } = await loadDraft(tx, actor, input)
    const findings = judge(terms, draft).map((one) => ({
      ...one,
      words: one.articles.map((number) => {
        const found = terms?.articles.find((article) => article.article === number)
        return { article: number, words: found?.words[actor.language] ?? '' }
      }),
    }))
    return {
      isAllowed: isAllowed(findings),
      agreement: terms ? { id: terms.id, number: terms.number, title: terms.titles[actor.language] } : null,
      findings,
    }
  },
  audit: { notRecorded: 'codes about a draft of the own agency; the request itself is recorded' },
})
