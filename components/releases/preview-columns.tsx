import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { Notice } from '#components/ui/notice.tsx'
import { ItemView } from './item-view.tsx'
import { ReleaseMarks } from './release-mark.tsx'

type Preview = Viewed['releases']['preview']
type Props = { preview: Preview; state: Viewed['releases']['get']['state']; standing: boolean }

/** One section a receiver: on the left what you hold, on the right what they see of it, word for word. */
export function PreviewColumns({ preview, state, standing }: Props) {
  const t = useTranslations('releases')
  if (preview.held.length === 0)
    return <Notice>{standing ? t('preview.nothingYet') : t('preview.nothing')}</Notice>
  return (
    <div className="grid gap-8">
      {preview.recipients.map((recipient) => (
        <Recipient
          key={`${recipient.agency.id}-${recipient.reader?.id ?? ''}`}
          held={preview.held}
          recipient={recipient}
          waits={state === 'awaiting'}
        />
      ))}
      {preview.total > preview.held.length ? (
        <Notice>{t('preview.more', { shown: preview.held.length, total: preview.total })}</Notice>
      ) : null}
    </div>
  )
}

type RecipientProps = {
  held: Preview['held']
  recipient: Preview['recipients'][number]
  waits: boolean
}

function Recipient({ held, recipient, waits }: RecipientProps) {
  const t = useTranslations('releases')
  const { agency, reader, seesNow, willSee, hidden } = recipient
  const name = reader ? t('preview.forReader', { reader: reader.name, agency: agency.code }) : agency.code
  const headingId = `preview-${reader?.id ?? agency.id}`
  const seen = new Map(willSee.map((view) => [view.id, view]))
  const before = new Set(seesNow.map((view) => view.id))
  const why = new Map(hidden.map((one) => [one.id, one.why]))
  const heading = waits ? 'preview.willSee' : 'preview.sees'
  return (
    <section aria-labelledby={headingId} className="grid gap-3">
      <h3 id={headingId} className="text-lg font-semibold">
        {t('preview.for', { agency: name })}
      </h3>
      <p className="text-sm text-quiet">
        {t('preview.count', { seen: willSee.length, hidden: hidden.length })}{' '}
        <ReleaseMarks marks={willSee.map((view) => view.mark)} />
      </p>
      <table className="w-full table-fixed border-collapse text-sm">
        <caption className="sr-only">{t('preview.for', { agency: agency.code })}</caption>
        <thead>
          <tr className="border-b border-line text-start">
            <th scope="col" className="w-1/2 py-1.5 pe-4 text-start font-medium">
              {t('preview.held')}
            </th>
            <th scope="col" className="w-1/2 py-1.5 ps-4 text-start font-medium">
              {t(heading, { agency: agency.code })}
            </th>
          </tr>
        </thead>
        <tbody>
          {held.map((item) => {
            const view = seen.get(item.id)
            return (
              <tr key={item.id} className="border-b border-hairline align-top">
                <td className="py-3 pe-4">
                  <ItemView item={item} />
                </td>
                <td className="border-s border-hairline py-3 ps-4">
                  {view ? (
                    <>
                      <ItemView item={view} />
                      {waits && before.has(item.id) ? (
                        <p className="mt-1 text-xs text-quiet">{t('preview.already')}</p>
                      ) : null}
                    </>
                  ) : (
                    <p className="bg-ink px-2 py-1.5 text-paper">
                      {t(`hidden.${why.get(item.id) ?? 'not_reachable'}`)}
                    </p>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
