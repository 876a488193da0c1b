import { precondition } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { currentForm } from './forms.ts'
import { inLog, moveRequest, tell } from './load.ts'
import { loadForApproval } from './load-subject.ts'
import { canSubmitRequest, goesFrom } from './policy.ts'
import { submitRequestInput } from './schema.ts'

/** Puts the own draft before the managers of the own agency. */
export const submitRequest = command({
  name: 'requests.submit',
  action: 'requests.submitted',
  input: submitRequestInput,
  load: loadForApproval,
  policy: canSubmitRequest,
  run: async ({ tx, input, subject }) => {
    // A draft may be older than the form: what is asked today was not asked then.
    const { kind, formVersion, state } = subject.request
    if (state === 'draft' && formVersion !== currentForm(kind).version) throw precondition('form-retired')
    // What a manager said when sending it back was for the author, not for the partner.
    await moveRequest(tx, subject.request, goesFrom.submit, {
      state: 'awaiting_approval',
      decisionReason: '',
    })
    return { requestId: input.requestId }
  },
  audit: ({ subject }) => inLog(subject.request),
  notify: ({ subject }) => [tell('submitted', subject.managers, subject.request)],
})
