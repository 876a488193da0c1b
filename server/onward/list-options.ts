import { query } from '#server/kernel/operation.ts'
import { loadPartners } from '#server/releases/load.ts'
import { loadItem } from './load.ts'
import { canListOnwardOptions } from './policy.ts'
import { onwardOptionsInput } from './schema.ts'

/** What can be asked about a received item: the third agencies of its case. */
export const listOnwardOptions = query({
  name: 'onward.options',
  action: 'onward.options-listed',
  input: onwardOptionsInput,
  load: loadItem,
  policy: canListOnwardOptions,
  run: async ({ tx, actor, subject: { item, case: found } }) => {
    const partners = await loadPartners(tx, found.id, actor.agencyId)
    return {
      item: { id: item.id, kind: item.kind, mark: item.mark, handlingCode: item.handlingCode },
      case: { id: found.id, number: found.number, title: found.title },
      originatorCode: partners.find((one) => one.id === item.originatorAgencyId)?.code ?? '',
      partners: partners.filter((one) => one.id !== item.originatorAgencyId),
    }
  },
  audit: ({ subject }) => ({
    caseId: subject.case.id,
    subject: [subject.item.kind, subject.item.id],
    ownerAgencyId: subject.item.originatorAgencyId,
  }),
})
