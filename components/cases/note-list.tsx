import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { UsesMark } from '#components/shell/mark-band.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { Time } from '#components/ui/time.tsx'
import { AddNote } from './add-note.tsx'
import { Mark } from './case-words.tsx'
import { ChangeNote } from './change-note.tsx'

type Props = {
  caseId: string
  page: Viewed['cases']['listNotes']
  cursor?: string
  country: 'CA' | 'US' | 'MX'
  language: 'en' | 'fr' | 'es'
  mayAdd: boolean
}

export function NoteList({ caseId, page, cursor, country, language, mayAdd }: Props) {
  const t = useTranslations('cases')
  const at = `/cases/${caseId}/notes`
  return (
    <section aria-labelledby="notes" className="grid gap-5">
      <UsesMark marks={page.notes.map((note) => note.mark)} />
      <h2 id="notes">{t('notes')}</h2>
      {mayAdd ? (
        <AddNote
          caseId={caseId}
          country={country}
          language={language}
          quotable={page.notes
            .filter((note) => !note.isOwn)
            .map((note) => ({ id: note.id, label: `${note.originatorCode}: ${note.body.slice(0, 80)}` }))}
        />
      ) : null}
      {page.notes.length === 0 ? <EmptyState title={t('noNotes')}>{t('noNotesText')}</EmptyState> : null}
      <ol className="grid border-t border-hairline">
        {page.notes.map((note) => (
          <li key={note.id} className="grid gap-2 border-b border-hairline py-4">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-quiet">
              <span className="font-medium text-ink">{`${note.author.rank} ${note.author.name}`.trim()}</span>
              <span>{note.originatorCode}</span>
              <Time value={note.createdAt} />
              <Mark mark={note.mark} />
              <span>{note.handlingCode}</span>
              {note.isOwn ? (
                <span>
                  {note.visibleTo.length > 0
                    ? t('visibleTo', { agencies: note.visibleTo.join(', ') })
                    : t('ownOnly')}
                </span>
              ) : null}
            </p>
            <p lang={note.language} className="measure whitespace-pre-line">
              {note.body}
            </p>
            {note.isOwn || !mayAdd ? null : (
              <p className="text-sm print:hidden">
                <TextLink href={`/onward/new?item=${note.id}`}>{t('onward')}</TextLink>
              </p>
            )}
            {note.mayChange ? (
              <ChangeNote caseId={caseId} noteId={note.id} version={note.version} body={note.body} />
            ) : null}
          </li>
        ))}
      </ol>
      <Pager
        label={t('pages')}
        next={page.next ? `${at}?${new URLSearchParams({ cursor: page.next })}` : undefined}
        previous={cursor ? at : undefined}
      />
    </section>
  )
}
