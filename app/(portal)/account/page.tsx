import { getTranslations } from 'next-intl/server'
import { AccountPage } from '#components/accounts/account-page.tsx'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { Letters } from '#components/notifications/letters.tsx'

export const generateMetadata = async () => ({ title: (await getTranslations('accounts'))('account') })

export default async function OwnAccountPage() {
  const [account, { sessions }, { tokens }, mail] = await Promise.all([
    call.accounts.get({}),
    call.accounts.listSessions({}),
    call.accounts.listTokens({}),
    call.notifications.getMail({}),
  ])
  return (
    <Words features={['accounts']}>
      <AccountPage account={account} sessions={sessions} tokens={tokens} letters={<Letters mail={mail} />} />
    </Words>
  )
}
