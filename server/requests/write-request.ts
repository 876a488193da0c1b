import { requests } from '#db/schema/requests.ts'
import { clock } from '#server/kernel/clock.ts'
import { precondition } from '#server/kernel/errors.ts'
import { newId, nextNumber } from '#server/kernel/numbers.ts'
import { command } from '#server/kernel/operation.ts'
import { currentForm } from './forms.ts'
import { checkRequest } from './load.ts'
import { loadForWriting } from './load-subject.ts'
import { canWriteRequest } from './policy.ts'
import { writeRequestInput } from './schema.ts'

/** Writes a request to another agency, as a draft or straight before a manager of the own agency. */
export const writeRequest = command({
  name: 'requests.write',
  action: 'requests.written',
  input: writeRequestInput,
  load: loadForWriting,
  policy: canWriteRequest,
  run: async ({ tx, actor, input: { next, ...fields }, subject }) => {
    if (subject.case && subject.case.state !== 'open') throw precondition('case-closed')
    await checkRequest(tx, actor, fields)
    const requestId = await newId(tx)
    const number = await nextNumber(tx, 'RFI')
    const state = next === 'submit' ? ('awaiting_approval' as const) : ('draft' as const)
    const now = clock.now()
    await tx.insert(requests).values({
      ...fields,
      formVersion: currentForm(fields.kind).version,
      id: requestId,
      number,
      fromAgencyId: actor.agencyId,
      authorId: actor.officerId,
      state,
      createdAt: now,
      lastActivityAt: now,
    })
    return { requestId, number, state }
  },
  audit: ({ input, result, actor }) => ({
    caseId: input.caseId,
    requestId: result.requestId,
    subject: ['request', result.requestId],
    ownerAgencyId: actor.agencyId,
    facts: {
      number: result.number,
      kind: input.kind,
      state: result.state,
      urgency: input.urgency,
      mark: input.mark,
    },
  }),
  notify: ({ input, result, subject }) => [
    {
      kind: 'requests.submitted',
      to: result.state === 'awaiting_approval' ? subject.managers : [],
      caseId: input.caseId,
      requestId: result.requestId,
      facts: { number: result.number },
    },
  ],
})
