import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { Words } from '#components/api/words.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { ItemView } from './item-view.tsx'
import { PreviewColumns } from './preview-columns.tsx'
import { ReleaseActs } from './release-acts.tsx'
import { ReleaseApprovals } from './release-approvals.tsx'
import { ReleaseFacts } from './release-facts.tsx'
import { ReleaseRules } from './release-rules.tsx'
import { ReleaseState } from './release-state.tsx'

export type Shown = Viewed['releases']['get']
type Props = { release: Shown; preview: Viewed['releases']['preview'] | null }

/** One release: for its originator the preview and the decision, for a receiver what it brought or what was withdrawn. */
export function ReleasePage({ release, preview }: Props) {
  return (
    <Words features={['releases']}>
      <article className="grid gap-6">
        <Head release={release} />
        <ReleaseFacts release={release} />
        {preview ? (
          <>
            <Seen release={release} preview={preview} />
            <ReleaseRules release={release} />
            <ReleaseApprovals release={release} />
            <Acts release={release} preview={preview} />
          </>
        ) : (
          <Got release={release} />
        )}
      </article>
    </Words>
  )
}

function Acts({ release, preview }: { release: Shown; preview: Viewed['releases']['preview'] }) {
  const t = useTranslations('releases')
  const items = release.kind !== 'one_off' ? [] : preview.held
  const labelOf = (item: (typeof preview.held)[number]) =>
    `${t(`items.${item.kind}`)}: ${item.title || item.body}`.slice(0, 120)
  return (
    <ReleaseActs
      releaseId={release.id}
      number={release.number}
      agencies={release.recipients.map((one) => one.code).join(', ')}
      count={preview.total}
      items={items.map((item) => ({ id: item.id, label: labelOf(item) }))}
      standing={release.kind === 'standing'}
      may={release.may}
    />
  )
}

function Head({ release }: { release: Shown }) {
  const t = useTranslations('releases')
  return (
    <header className="grid gap-1">
      <h1>{t('heading', { number: release.number, kind: t(`kind.${release.kind}`) })}</h1>
      <p id="release-state" tabIndex={-1}>
        <ReleaseState state={release.state} isExpired={release.isExpired} />
      </p>
      {release.state === 'awaiting' && !release.may.decide ? (
        <Notice tone="wait">{t('waitsForManager')}</Notice>
      ) : null}
    </header>
  )
}

function Seen({ release, preview }: { release: Shown; preview: Viewed['releases']['preview'] }) {
  const t = useTranslations('releases')
  return (
    <section aria-labelledby="release-preview" className="grid gap-3">
      <h2 id="release-preview">{t(release.state === 'awaiting' ? 'preview.title' : 'preview.titleNow')}</h2>
      <PreviewColumns preview={preview} state={release.state} standing={release.kind === 'standing'} />
    </section>
  )
}

function Got({ release }: { release: Shown }) {
  const t = useTranslations('releases')
  const kinds = release.itemKinds.map((kind) => t(`items.${kind}`)).join(', ') || t(`kind.${release.kind}`)
  if (release.state === 'revoked')
    return (
      <Notice tone="stop" title={t('stub.title')}>
        {t('stub.text', { kinds, agency: release.from.code })}
      </Notice>
    )
  if (release.isExpired)
    return (
      <Notice tone="wait" title={t('stub.expiredTitle')}>
        {t('stub.expiredText', { kinds, agency: release.from.code })}
      </Notice>
    )
  return (
    <section aria-labelledby="release-items" className="grid gap-3">
      <h2 id="release-items">{t('got', { count: release.total })}</h2>
      <ul className="grid">
        {release.items.map((item) => (
          <li key={item.id} className="border-b border-hairline py-3">
            <ItemView item={item} />
          </li>
        ))}
      </ul>
    </section>
  )
}
