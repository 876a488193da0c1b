import { query } from '#server/kernel/operation.ts'
import { loadCase } from './load.ts'
import { loadTimeline } from './load-timeline.ts'
import { canReadFile } from './policy.ts'
import { getTimelineInput } from './schema.ts'

/** What happened in the case, as far as this officer may see it. */
export const getTimeline = query({
  name: 'cases.timeline',
  action: 'cases.timeline-viewed',
  input: getTimelineInput,
  load: ({ tx, actor, input }) => loadCase(tx, actor, input.caseId),
  policy: canReadFile,
  run: ({ tx, input }) => loadTimeline(tx, input),
  audit: ({ subject, result }) => ({
    caseId: subject.id,
    subject: ['case', subject.id],
    ownerAgencyId: subject.leadAgencyId,
    facts: { shown: result.events.length },
  }),
})
