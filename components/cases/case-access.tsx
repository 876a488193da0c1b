import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { type Column, Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { Time } from '#components/ui/time.tsx'
import { AssignOfficer, EndAssignment } from './assign-officer.tsx'
import type { Found } from './case-head.tsx'
import { Participation } from './case-words.tsx'
import { ExplainedAccess } from './explained-access.tsx'
import { InviteAgency } from './invite-agency.tsx'
import { ParticipationActs } from './participation-acts.tsx'

type Props = {
  found: Found
  agencies: Viewed['agencies']['list']['agencies']
  colleagues: Viewed['officers']['list']['officers']
  explained: Viewed['cases']['explainAccess'] | null
  viewer: Viewed['accounts']['viewer']
}
type Part = Found['participations'][number]
type Person = Found['officers'][number]

/** Which agencies take part, who is on the case, and why each may see it. */
export function CaseAccess({ found, agencies, colleagues, explained, viewer }: Props) {
  const t = useTranslations('cases')
  const emergency = useTranslations('emergencies')
  const caseId = found.cover.id
  const taken = found.participations
    .filter(({ status }) => ['proposed', 'invited', 'active'].includes(status))
    .map(({ agencyId }) => agencyId)
  const parts: Column<Part>[] = [
    { key: 'agency', header: t('agency'), rowHeader: true, cell: (row) => `${row.code} · ${row.country}` },
    { key: 'status', header: t('stateLabel'), cell: (row) => <Participation status={row.status} /> },
    {
      key: 'since',
      header: t('since'),
      cell: (row) => <Time value={row.decidedAt ?? row.invitedAt ?? row.proposedAt} show="date" />,
    },
    { key: 'why', header: t('why'), cell: (row) => row.reason || row.purpose },
    {
      key: 'acts',
      header: t('acts'),
      headerHidden: true,
      cell: (row) => (
        <ParticipationActs
          caseId={caseId}
          agencyId={row.agencyId}
          code={row.code}
          status={row.status}
          isLead={row.agencyId === found.lead.id}
          isOwn={row.agencyId === viewer.agencyId}
          may={found.may}
        />
      ),
    },
  ]
  const people: Column<Person>[] = [
    { key: 'name', header: t('officer'), rowHeader: true, cell: (row) => `${row.rank} ${row.name}`.trim() },
    { key: 'agency', header: t('agency'), cell: (row) => row.agencyCode },
    {
      key: 'verbs',
      header: t('mayDo'),
      cell: (row) => row.verbs?.map((verb) => t(`verb.${verb}`)).join(', ') ?? '–',
    },
    {
      key: 'acts',
      header: t('acts'),
      headerHidden: true,
      cell: (row) =>
        row.assignmentId && found.may.assign && !row.isMe ? (
          <EndAssignment caseId={caseId} assignmentId={row.assignmentId} name={row.name} />
        ) : null,
    },
  ]
  return (
    <div className="grid gap-8">
      <section aria-labelledby="agencies" className="grid gap-3">
        <h2 id="agencies">{t('agencies')}</h2>
        <Table
          caption={t('agencies')}
          columns={parts}
          rows={found.participations}
          rowKey={(row) => row.agencyId}
        />
        {found.may.invite || found.may.proposeInvitation ? (
          <InviteAgency
            caseId={caseId}
            proposes={!found.may.invite}
            agencies={agencies
              .filter(({ id }) => !taken.includes(id))
              .map(({ id, code, country }) => ({ value: id, label: `${code} · ${country}` }))}
          />
        ) : null}
      </section>
      <section aria-labelledby="officers" className="grid gap-3">
        <h2 id="officers">{t('people')}</h2>
        <Table caption={t('people')} columns={people} rows={found.officers} rowKey={(row) => row.officerId} />
        {found.may.assign ? (
          <AssignOfficer
            caseId={caseId}
            people={colleagues
              .filter(({ roles }) => !roles.some((role) => role === 'auditor' || role === 'administrator'))
              .map(({ id, rank, fullName }) => ({ value: id, label: `${rank} ${fullName}`.trim() }))}
          />
        ) : null}
      </section>
      {found.may.deny ? (
        <p>
          <TextLink href={`/cases/${caseId}/emergency`}>{emergency('open.link')}</TextLink>
        </p>
      ) : null}
      {explained ? <ExplainedAccess explained={explained} /> : null}
    </div>
  )
}
