import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Viewed } from '#components/api/types.ts'
import { KeyValueList } from '#components/ui/key-value-list.tsx'
import { Time } from '#components/ui/time.tsx'
import { CapacityChoice } from './capacity-choice.tsx'
import { ChangePassword } from './change-password.tsx'
import { OwnPreferences } from './own-preferences.tsx'
import { RenewCodes } from './renew-codes.tsx'
import { SessionTable } from './session-table.tsx'
import { TokenSection } from './token-section.tsx'

type Props = {
  account: Viewed['accounts']['get']
  sessions: Viewed['accounts']['listSessions']['sessions']
  tokens: Viewed['accounts']['listTokens']['tokens']
  letters: ReactNode
}

/** Everything about one's own account on one page. */
export function AccountPage({ account, sessions, tokens, letters }: Props) {
  const t = useTranslations('accounts')
  const common = useTranslations('common')
  return (
    <div className="grid max-w-4xl gap-10">
      <h1>{t('account')}</h1>
      <Section id="profile" title={t('profile')}>
        <KeyValueList
          items={[
            { key: 'name', label: t('name'), value: `${account.rank} ${account.fullName}`.trim() },
            { key: 'email', label: t('email'), value: account.email },
            { key: 'agency', label: t('agency'), value: account.agencyCode },
            {
              key: 'roles',
              label: t('roles'),
              value: account.roles.map((role) => common(`role.${role}`)).join(', '),
            },
          ]}
        />
        <p className="text-sm text-quiet">{t('profileHint')}</p>
        <OwnPreferences theme={account.theme} />
      </Section>
      <Section id="capacity" title={t('capacity')}>
        <CapacityChoice account={account} />
      </Section>
      <Section id="factor" title={t('factor')}>
        <KeyValueList
          items={[
            {
              key: 'since',
              label: t('factorSince'),
              value: account.factorSince ? <Time value={account.factorSince} show="both" /> : t('never'),
            },
            { key: 'left', label: t('codesLeft'), value: account.recoveryCodesLeft },
          ]}
        />
        <RenewCodes />
      </Section>
      <Section id="letters" title={t('letters')} text={t('lettersText')}>
        {letters}
      </Section>
      <Section id="sessions" title={t('sessions')}>
        <SessionTable sessions={sessions.map((one) => ({ ...one, device: deviceOf(one.userAgent) }))} />
      </Section>
      <Section id="tokens" title={t('tokens')} text={t('tokensText')}>
        <TokenSection tokens={tokens} />
      </Section>
      <Section id="password" title={t('password')}>
        <ChangePassword email={account.email} />
      </Section>
    </div>
  )
}

function Section(props: { id: string; title: string; text?: string; children: ReactNode }) {
  return (
    <section aria-labelledby={props.id} className="grid gap-4">
      <h2 id={props.id}>{props.title}</h2>
      {props.text ? <p className="measure text-sm text-quiet">{props.text}</p> : null}
      {props.children}
    </section>
  )
}

/** Browser and system, as far as the browser tells; enough to recognise one's own. */
function deviceOf(userAgent: string): string {
  const browser = /(Edg|OPR|Firefox|Chrome|Safari)\/(\d+)/.exec(userAgent)
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|CrOS|Linux)/.exec(userAgent)
  const named = browser ? `${browser[1]?.replace('Edg', 'Edge').replace('OPR', 'Opera')} ${browser[2]}` : ''
  return [named, system?.[1]].filter(Boolean).join(', ')
}
