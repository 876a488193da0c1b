import { postings } from '#db/schema/postings.ts'
import { loadAgency } from '#server/agencies/load.ts'
import { invalidField } from '#server/kernel/errors.ts'
import { command } from '#server/kernel/operation.ts'
import { loadManagers, loadOfficer } from '#server/officers/load.ts'
import { canProposePosting } from './policy.ts'
import { proposePostingInput } from './schema.ts'

/** Proposes that an officer works at another agency for a time; it holds once a manager of both has agreed. */
export const proposePosting = command({
  name: 'postings.propose',
  action: 'postings.proposed',
  input: proposePostingInput,
  load: async ({ tx, input }) => ({
    officer: await loadOfficer(tx, input.officerId),
    sponsor: await loadOfficer(tx, input.sponsorId),
    host: await loadAgency(tx, input.hostAgencyId),
  }),
  policy: canProposePosting,
  freshFactor: true,
  run: async ({ tx, actor, input, subject }) => {
    const homeAgencyId = subject.officer.agencyId
    if (subject.host.id === homeAgencyId) throw invalidField('hostAgencyId', 'same_agency')
    if (subject.sponsor.agencyId !== subject.host.id) throw invalidField('sponsorId', 'sponsor_not_at_host')
    if (subject.officer.status !== 'active') throw invalidField('officerId', 'officer_disabled')
    const { reason: _, ...values } = input
    const [row] = await tx
      .insert(postings)
      .values({ ...values, homeAgencyId, proposedBy: actor.officerId })
      .returning({ postingId: postings.id })
    if (!row) throw new Error('no posting')
    const managers = [
      ...(await loadManagers(tx, homeAgencyId)),
      ...(await loadManagers(tx, input.hostAgencyId)),
    ]
    return { ...row, managers }
  },
  audit: ({ input, result, subject }) => ({
    subject: ['posting', result.postingId],
    ownerAgencyId: subject.officer.agencyId,
    reason: input.reason,
    facts: { officer: input.officerId, host: subject.host.code },
  }),
  notify: ({ result, subject }) => [
    {
      to: result.managers,
      kind: 'postings.proposed',
      postingId: result.postingId,
      facts: { host: subject.host.code, home: subject.officer.agency.code },
    },
  ],
})
