import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { KeyValueList } from '#components/ui/key-value-list.tsx'
import { State } from '#components/ui/state.tsx'
import { Time } from '#components/ui/time.tsx'
import { AccessActs } from './access-acts.tsx'

type Props = { officerId: string; fullName: string; agencyId: string; country: string }

/** How an officer's account stands, for those who look after it; nothing for everybody else. Stands on the officer's page. */
export async function AccessPanel({ officerId, fullName, agencyId, country }: Props) {
  const viewer = await call.accounts.viewer({})
  const isAdministrator = viewer.roles.includes('administrator')
  const isNear = viewer.agencyId === agencyId && (isAdministrator || viewer.roles.includes('manager'))
  if (!isNear && !(isAdministrator && viewer.country === country)) return null
  const t = await getTranslations('accounts')
  const access = await call.accounts.getAccess({ officerId })
  const state = access.lockedAt ? 'locked' : access.hasPassword ? 'open' : 'waiting'
  const when = (value: Date | null) => (value ? <Time value={value} show="both" /> : t('never'))
  return (
    <section aria-labelledby="access" className="grid gap-4">
      <h2 id="access">{t('access.title')}</h2>
      <KeyValueList
        items={[
          {
            key: 'state',
            label: t('access.state'),
            value: (
              <State tone={({ locked: 'refused', open: 'active', waiting: 'waiting' } as const)[state]}>
                {t(`access.${state}`)}
              </State>
            ),
          },
          ...(access.lockedAt
            ? [
                { key: 'locked', label: t('access.lockedAt'), value: when(access.lockedAt) },
                {
                  key: 'voices',
                  label: t('access.voices'),
                  value: t('access.voicesOf', { count: access.releasedBy.length }),
                },
              ]
            : []),
          ...(access.activationUntil
            ? [{ key: 'until', label: t('access.activationUntil'), value: when(access.activationUntil) }]
            : []),
          { key: 'last', label: t('access.lastSignIn'), value: when(access.lastSignInAt) },
        ]}
      />
      <Words features={['accounts']}>
        <AccessActs
          officerId={officerId}
          fullName={fullName}
          mayRelease={access.lockedAt !== null && access.mayRelease}
          mayReset={access.mayReset}
        />
      </Words>
    </section>
  )
}
