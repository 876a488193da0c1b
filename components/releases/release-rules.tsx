import { useTranslations } from 'next-intl'
import { State } from '#components/ui/state.tsx'
import type { Shown } from './release-page.tsx'

/** The rules that this release meets or breaks, one line each. */
export function ReleaseRules({ release }: { release: Shown }) {
  const t = useTranslations('releases')
  const common = useTranslations('common')
  const { recipients, requester, decider, from, state } = release
  const left = recipients.filter((one) => !one.isActive).map((one) => one.code)
  const lines = [
    { key: 'originator', ok: true, words: t('rule.originator', { agency: from.code }) },
    {
      key: 'audience',
      ok: left.length === 0,
      words:
        left.length === 0
          ? t('rule.audience', { agencies: recipients.map((one) => one.code).join(', ') })
          : t('rule.left', { agencies: left.join(', ') }),
    },
    {
      key: 'fourEyes',
      ok: true,
      words: decider
        ? t('rule.decided', { asker: requester.name, decider: decider.name })
        : t('rule.fourEyes', { asker: requester.name }),
    },
    { key: 'basis', ok: true, words: t('rule.basis', { basis: release.legalBasis }) },
    { key: 'handling', ok: true, words: common(`handling.${release.handlingCode}`) },
    { key: 'marks', ok: true, words: t('rule.marks') },
    {
      key: 'expiry',
      ok: !release.isExpired,
      words: release.isExpired
        ? t('rule.expired')
        : release.expiresAt
          ? t('rule.expires')
          : t('rule.noExpiry'),
    },
  ]
  return (
    <section aria-labelledby="release-rules" className="grid gap-2">
      <h2 id="release-rules">{t('rules')}</h2>
      <ul className="grid border-t border-hairline">
        {lines.map(({ key, ok, words }) => (
          <li key={key} className="flex gap-3 border-b border-hairline py-1.5 text-sm">
            <State tone={ok ? 'done' : 'refused'} className="w-24 shrink-0">
              {ok ? t('rule.met') : state === 'awaiting' ? t('rule.broken') : t('rule.notNow')}
            </State>
            <span className="measure">
              <bdi>{words}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
