import { useTranslations } from 'next-intl'
import { KeyValueList } from '#components/ui/key-value-list.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { Time } from '#components/ui/time.tsx'
import type { Shown } from './release-page.tsx'
import { ReleaseWhat } from './release-table.tsx'

type Person = { name: string; rank: string; agencyCode: string }

function Who({ person, at }: { person: Person; at: Date | null }) {
  return (
    <span>
      <bdi>
        {person.rank} {person.name}
      </bdi>{' '}
      ({person.agencyCode})
      {at ? (
        <>
          {' '}
          · <Time value={at.toISOString()} show="both" />
        </>
      ) : null}
    </span>
  )
}

/** What the release is, for whom, why, and who decided what when. */
export function ReleaseFacts({ release }: { release: Shown }) {
  const t = useTranslations('releases')
  const common = useTranslations('common')
  const { caseId, requestId, decider, revoker } = release
  const optional = [
    caseId && {
      key: 'case',
      label: t('fact.case'),
      value: <TextLink href={`/cases/${caseId}`}>{release.caseNumber ?? caseId}</TextLink>,
    },
    requestId && {
      key: 'request',
      label: t('fact.request'),
      value: <TextLink href={`/requests/${requestId}`}>{release.requestNumber ?? requestId}</TextLink>,
    },
    release.caveats && {
      key: 'caveats',
      label: t('fact.caveats'),
      value: <p className="measure whitespace-pre-wrap">{release.caveats}</p>,
    },
    decider && {
      key: 'decided',
      label: t(release.state === 'refused' ? 'fact.refused' : 'fact.approved'),
      value: <Who person={decider} at={release.decidedAt} />,
    },
    release.decisionReason && {
      key: 'why',
      label: t('fact.decisionReason'),
      value: <bdi>{release.decisionReason}</bdi>,
    },
    revoker && {
      key: 'revoked',
      label: t('fact.revoked'),
      value: <Who person={revoker} at={release.revokedAt} />,
    },
    release.revokeReason && {
      key: 'revokeWhy',
      label: t('fact.revokeReason'),
      value: <bdi>{release.revokeReason}</bdi>,
    },
  ]
  return (
    <KeyValueList
      items={[
        { key: 'what', label: t('fact.what'), value: <ReleaseWhat row={release} /> },
        { key: 'from', label: t('fact.from'), value: release.from.code },
        { key: 'to', label: t('fact.to'), value: release.recipients.map((one) => one.code).join(', ') },
        { key: 'purpose', label: t('fact.purpose'), value: <bdi>{release.purpose}</bdi> },
        { key: 'basis', label: t('fact.legalBasis'), value: <bdi>{release.legalBasis}</bdi> },
        { key: 'handling', label: t('fact.handling'), value: common(`handling.${release.handlingCode}`) },
        {
          key: 'expires',
          label: t('fact.expires'),
          value: release.expiresAt ? (
            <Time value={release.expiresAt.toISOString()} show="both" />
          ) : (
            t('noExpiry')
          ),
        },
        {
          key: 'asked',
          label: t('fact.asked'),
          value: <Who person={release.requester} at={release.requestedAt} />,
        },
        ...optional.flatMap((one) => (one ? [one] : [])),
      ]}
    />
  )
}
