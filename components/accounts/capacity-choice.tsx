import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { Button } from '#components/ui/button.tsx'
import { State } from '#components/ui/state.tsx'
import { Time } from '#components/ui/time.tsx'
import { chooseCapacity } from './sign-in-actions.ts'

/** At home, or under a posting that both sides have agreed to and that runs now. */
export function CapacityChoice({ account }: { account: Viewed['accounts']['get'] }) {
  const t = useTranslations('accounts')
  const choices = [
    { id: '', label: t('atHome', { agency: account.agencyCode }), until: null },
    ...account.postings.map(({ id, hostCode, place, endsAt }) => ({
      id,
      label: t('postedAt', { host: hostCode, place }),
      until: endsAt,
    })),
  ]
  return (
    <ul className="border-t border-hairline text-sm">
      {choices.map(({ id, label, until }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-hairline py-2">
          <span className="font-medium">{label}</span>
          {until ? (
            <span className="text-quiet">
              {t('until')} <Time value={until} show="date" />
            </span>
          ) : null}
          <span className="ms-auto">
            {id === (account.postingId ?? '') ? (
              <State tone="active">{t('actingNow')}</State>
            ) : (
              <form action={chooseCapacity}>
                <input type="hidden" name="postingId" value={id} />
                <Button type="submit" size="small">
                  {t('actSo')}
                </Button>
              </form>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
