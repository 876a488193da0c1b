import { useTranslations } from 'next-intl'
import { Notice } from '#components/ui/notice.tsx'

/** How the time for an answer is counted, in words, beside the form. */
export function ClockExplained() {
  const t = useTranslations('requests')
  return (
    <Notice title={t('clockHelp.title')} className="max-w-3xl">
      <ul className="grid list-disc gap-1 ps-5">
        {(['start', 'length', 'own', 'stop', 'source'] as const).map((line) => (
          <li key={line}>{t(`clockHelp.${line}`)}</li>
        ))}
      </ul>
    </Notice>
  )
}
