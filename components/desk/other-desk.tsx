import { useTranslations } from 'next-intl'
import { LinkButton } from '#components/ui/link-button.tsx'

/** The first page of those who see no cases. */
export function OtherDesk({ of: role }: { of: 'auditor' | 'administrator' }) {
  const t = useTranslations('desk')
  return (
    <div className="grid max-w-2xl gap-4">
      <h1>{t('desk')}</h1>
      <p>{t(`${role}Text`)}</p>
      {role === 'auditor' ? (
        <LinkButton href="/audit">{t('openLog')}</LinkButton>
      ) : (
        <LinkButton href="/officers">{t('openOfficers')}</LinkButton>
      )}
    </div>
  )
}
