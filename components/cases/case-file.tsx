import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { UsesMark } from '#components/shell/mark-band.tsx'
import { KeyValueList } from '#components/ui/key-value-list.tsx'
import { PrintButton } from '#components/ui/print-button.tsx'
import { Table } from '#components/ui/table.tsx'
import { Time } from '#components/ui/time.tsx'
import { CaseEvents } from './case-events.tsx'
import { Mark } from './case-words.tsx'

type File = Viewed['cases']['export']

/** The whole case as the reader may see it, to be printed; the head with number, title and tabs stands above. */
export function CaseFile({ file }: { file: File }) {
  const t = useTranslations('cases')
  const { highestMark, notes, evidence, requests, releases, timeline, lead, participations } = file
  return (
    <article className="grid gap-8">
      <UsesMark marks={highestMark ? [highestMark] : []} />
      <PrintButton />
      <KeyValueList
        items={[
          { key: 'lead', label: t('lead'), value: `${lead.code} · ${lead.country}` },
          { key: 'agencies', label: t('agencies'), value: participations.map(({ code }) => code).join(', ') },
          { key: 'offence', label: t('offence'), value: file.case.offence },
          { key: 'authority', label: t('legalAuthority'), value: file.case.legalAuthority },
          { key: 'purpose', label: t('purpose'), value: file.case.purpose },
          { key: 'mark', label: t('highestMark'), value: highestMark ? <Mark mark={highestMark} /> : '–' },
        ]}
      />
      <section aria-label={t('summary')}>
        <h2>{t('summary')}</h2>
        <p className="measure whitespace-pre-line" lang={file.case.language}>
          {file.case.summary}
        </p>
      </section>
      <section aria-label={t('evidence')}>
        <h2>{t('evidence')}</h2>
        <Table
          caption={t('evidence')}
          rows={evidence}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'number',
              header: t('number'),
              className: 'sm:whitespace-nowrap',
              cell: (row) => row.exhibitNumber,
            },
            { key: 'title', header: t('title'), rowHeader: true, cell: (row) => row.title },
            { key: 'from', header: t('originator'), cell: (row) => row.originatorCode },
            { key: 'mark', header: t('mark'), cell: (row) => <Mark mark={row.mark} /> },
            { key: 'hash', header: 'SHA-256', className: 'font-mono text-xs', cell: (row) => row.sha256 },
          ]}
        />
      </section>
      <section aria-label={t('notes')} className="grid gap-3">
        <h2>{t('notes')}</h2>
        {notes.map((note) => (
          <div key={note.id} className="border-t border-hairline pt-2">
            <p className="text-xs text-quiet">
              {`${note.author.rank} ${note.author.name}`.trim()} · {note.originatorCode} ·{' '}
              <Time value={note.createdAt} show="exact" /> · <Mark mark={note.mark} />
            </p>
            <p lang={note.language} className="measure whitespace-pre-line">
              {note.body}
            </p>
          </div>
        ))}
      </section>
      <section aria-label={t('requests')}>
        <h2>{t('requests')}</h2>
        <Table
          caption={t('requests')}
          rows={requests}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'number',
              header: t('number'),
              className: 'sm:whitespace-nowrap',
              cell: (row) => row.number,
            },
            { key: 'subject', header: t('title'), rowHeader: true, cell: (row) => row.subject },
            { key: 'way', header: t('originator'), cell: (row) => `${row.fromCode} → ${row.toCode}` },
          ]}
        />
      </section>
      <section aria-label={t('releases')}>
        <h2>{t('releases')}</h2>
        <Table
          caption={t('releases')}
          rows={releases}
          rowKey={(row) => row.id}
          columns={[
            { key: 'number', header: t('number'), rowHeader: true, cell: (row) => row.number },
            { key: 'from', header: t('originator'), cell: (row) => row.fromCode },
            { key: 'handling', header: t('handling'), cell: (row) => row.handlingCode },
          ]}
        />
      </section>
      <section aria-label={t('timeline')}>
        <h2>{t('timeline')}</h2>
        <CaseEvents events={timeline} since={null} />
      </section>
    </article>
  )
}
