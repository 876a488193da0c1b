import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { ListKeys } from '#components/ui/list-keys.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { Time } from '#components/ui/time.tsx'
import { ApproveSelected } from './approve-selected.tsx'
import { InvitationActs, RequestApproval } from './awaiting-acts.tsx'
import { ReleaseMark } from './release-mark.tsx'
import { ReleaseWhat } from './release-table.tsx'
import { selectionForm } from './selection-form.ts'

type Page = Viewed['releases']['listAwaiting']
type Row = Page['awaiting'][number]

/** The approvals inbox: what waits for this manager, oldest first. */
export function AwaitingList({ page }: { page: Page }) {
  const t = useTranslations('releases')
  if (page.awaiting.length === 0)
    return <EmptyState title={t('empty.waiting')}>{t('empty.waitingHint')}</EmptyState>
  const releases = page.awaiting.flatMap((row) => (row.what === 'release' ? [row] : []))
  const columns: Column<Row>[] = [
    {
      key: 'select',
      header: t('act.approveSelected.label'),
      headerHidden: true,
      cell: (row) =>
        row.what === 'release' ? (
          <input
            type="checkbox"
            name="releaseId"
            value={row.id}
            form={selectionForm}
            aria-label={t('act.approveSelected.select', { number: row.number })}
          />
        ) : null,
    },
    { key: 'what', header: t('column.kind'), cell: (row) => t(`what.${row.what}`) },
    { key: 'subject', header: t('column.subject'), rowHeader: true, cell: (row) => <Subject row={row} /> },
    {
      key: 'by',
      header: t('column.by'),
      cell: (row) => (
        <bdi>
          {row.askedBy.rank} {row.askedBy.name}
        </bdi>
      ),
    },
    { key: 'when', header: t('column.waiting'), cell: (row) => <Time value={row.askedAt.toISOString()} /> },
    { key: 'acts', header: t('column.acts'), headerHidden: true, cell: (row) => <Acts row={row} /> },
  ]
  return (
    <div className="grid gap-3">
      <ListKeys>
        <Table caption={t('tab.waiting')} columns={columns} rows={page.awaiting} rowKey={(row) => row.key} />
      </ListKeys>
      {releases.length > 0 ? (
        <ApproveSelected waiting={releases.map(({ id, number }) => ({ id, number }))} />
      ) : null}
      {page.hasMore ? <Notice>{t('moreWaiting')}</Notice> : null}
    </div>
  )
}

function Subject({ row }: { row: Row }) {
  const t = useTranslations('releases')
  if (row.what === 'release')
    return (
      <span className="grid gap-0.5">
        <TextLink href={`/releases/${row.id}`} rowLink>
          {t('releaseTo', { number: row.number, agencies: row.recipientCodes.join(', ') })}
        </TextLink>
        <span className="text-xs font-normal">
          <ReleaseWhat row={row} /> {row.caseNumber ?? row.requestNumber}
        </span>
      </span>
    )
  if (row.what === 'invitation')
    return (
      <span className="grid gap-0.5">
        <TextLink href={`/cases/${row.caseId}`} rowLink>
          {t('inviteTo', { agency: row.agencyCode, number: row.caseNumber })}
        </TextLink>
        <span className="flex flex-wrap gap-2 text-xs font-normal text-quiet">
          <ReleaseMark mark={row.mark} />
          <bdi>{row.purpose}</bdi>
        </span>
      </span>
    )
  return (
    <span className="grid gap-0.5">
      <TextLink href={`/requests/${row.requestId}`} rowLink>
        {t('requestTo', { number: row.requestNumber, agency: row.toCode })}
      </TextLink>
      <span className="flex flex-wrap gap-2 text-xs font-normal text-quiet">
        <ReleaseMark mark={row.mark} />
        <bdi>{row.subject}</bdi>
      </span>
    </span>
  )
}

function Acts({ row }: { row: Row }) {
  const t = useTranslations('releases')
  if (row.what === 'release')
    return (
      <LinkButton href={`/releases/${row.id}`} size="small">
        {t('look')}
      </LinkButton>
    )
  if (row.what === 'invitation') {
    const about = { agency: row.agencyCode, number: row.caseNumber }
    return <InvitationActs caseId={row.caseId} agencyId={row.agencyId} about={about} />
  }
  const about = { agency: row.toCode, number: row.requestNumber }
  return <RequestApproval requestId={row.requestId} version={row.version} about={about} />
}
