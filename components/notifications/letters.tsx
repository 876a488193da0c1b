import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { Notice } from '#components/ui/notice.tsx'
import { Time } from '#components/ui/time.tsx'
import { MailPreferences } from './mail-preferences.tsx'

const zones = [
  'America/Toronto',
  'America/Vancouver',
  'America/Edmonton',
  'America/Winnipeg',
  'America/Halifax',
  'America/St_Johns',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Mexico_City',
  'America/Tijuana',
  'America/Ciudad_Juarez',
  'America/Hermosillo',
  'America/Cancun',
  'UTC',
]

/** Letters of the portal: what the officer wants, and what became of the last ones. */
export function Letters({ mail }: { mail: Viewed['notifications']['getMail'] }) {
  const t = useTranslations('accounts')
  return (
    <>
      {mail.isOn ? null : <Notice title={t('lettersOff')} />}
      <MailPreferences {...mail.preferences} zones={zones} />
      {mail.deliveries.length > 0 ? (
        <ul className="grid gap-1 text-sm" aria-label={t('lastLetters')}>
          {mail.deliveries.map((one) => (
            <li key={one.id}>
              <Time value={one.at.toISOString()} show="both" /> {t(`letterOutcome.${one.outcome}`)}
              {one.reason ? ` (${one.reason})` : null}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
