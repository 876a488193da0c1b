import { and, eq, sql } from 'drizzle-orm'
import { requests } from '#db/schema/requests.ts'
import { clock } from '#server/kernel/clock.ts'
import { conflict, precondition } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { currentForm } from './forms.ts'
import { checkRequest, inLog, loadRequest } from './load.ts'
import { loadForChange } from './load-subject.ts'
import { canChangeDraft } from './policy.ts'
import { changeDraftInput } from './schema.ts'

/** Rewrites the own draft; whoever changed it meanwhile (another tab, say) is shown, not overwritten. */
export const changeDraft = command({
  name: 'requests.changeDraft',
  action: 'requests.draft-changed',
  input: changeDraftInput,
  load: loadForChange,
  policy: canChangeDraft,
  run: async ({ tx, actor, input: { requestId, version, ...fields }, subject }) => {
    if (subject.request.state !== 'draft') throw conflict('state-changed', { state: subject.request.state })
    if (subject.case && subject.case.state !== 'open') throw precondition('case-closed')
    await checkRequest(tx, actor, fields)
    const changed = await tx
      .update(requests)
      .set({
        ...fields,
        formVersion: currentForm(fields.kind).version,
        version: sql`${requests.version} + 1`,
        lastActivityAt: clock.now(),
      })
      .where(and(eq(requests.id, requestId), eq(requests.state, 'draft'), eq(requests.version, version)))
      .returning({ version: requests.version })
    const [row] = changed
    if (row) return { requestId, version: row.version }
    const { subject: title, question, version: latest } = await loadRequest(tx, requestId)
    throw conflict('changed-meanwhile', { current: { subject: title, question, version: latest } })
  },
  audit: ({ subject, result }) => ({
    ...inLog(subject.request),
    facts: { number: subject.request.number, version: result.version },
  }),
})
