import { useLocale, useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { Notice } from '#components/ui/notice.tsx'
import { toLanguage } from '#i18n/languages.ts'
import { AgreementActs } from './agreement-acts.tsx'
import { AgreementState } from './agreement-state.tsx'
import { Wording } from './wording.tsx'

type Shown = Viewed['agreements']['get']

/** One agreement: the wording that counts, one that is proposed, and those before. */
export function AgreementPage({ agreement, isOver }: { agreement: Shown; isOver: boolean }) {
  const t = useTranslations('agreements')
  const language = toLanguage(useLocale())
  const { number, versions, may } = agreement
  const proposed = versions.find((one) => one.state === 'proposed')
  const current = versions.find((one) => one.id === agreement.versionId)
  const first = current ?? proposed ?? versions[0]
  const earlier = versions.filter((one) => one !== proposed && one !== current)
  return (
    <article className="grid gap-6">
      <header className="grid gap-1">
        <p className="text-sm text-quiet">
          {number} · {t(`kind.${agreement.kind}`)}
        </p>
        <h1>
          <bdi>{first?.titles[language] ?? number}</bdi>
        </h1>
        <AgreementState agreement={agreement} isOver={isOver} />
      </header>
      {agreement.state === 'ended' ? (
        <Notice>{t('endedNote', { reason: agreement.endReason })}</Notice>
      ) : null}
      <AgreementActs agreementId={agreement.id} number={number} proposed={proposed} may={may} />
      {proposed ? <Wording version={proposed} open /> : null}
      {current ? <Wording version={current} open /> : null}
      {earlier.length > 0 ? (
        <section className="grid gap-3">
          <h2>{t('earlier')}</h2>
          {earlier.map((one) => (
            <Wording key={one.id} version={one} />
          ))}
        </section>
      ) : null}
    </article>
  )
}
