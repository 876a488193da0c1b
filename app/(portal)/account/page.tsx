import { getTranslations } from 'next-intl/server'
import { AccountPage } from '#components/accounts/account-page.tsx'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'

export const generateMetadata = async () => ({ title: (await getTranslations('accounts'))('account') })

export default async function OwnAccountPage() {
  const [account, { sessions }, { tokens }] = await Promise.all([
    call.accounts.get({}),
    call.accounts.listSessions({}),
    call.accounts.listTokens({}),
  ])
  return (
    <Words features={['accounts']}>
      <AccountPage account={account} sessions={sessions} tokens={tokens} />
    </Words>
  )
}
