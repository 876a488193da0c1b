import { getTranslations } from 'next-intl/server'
import { SignIn } from '#components/accounts/sign-in.tsx'
import { call, tryCall } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'

export const generateMetadata = async () => ({ title: (await getTranslations('accounts'))('signIn') })

type Props = { searchParams: Promise<{ next?: string; why?: string }> }

export default async function SignInPage({ searchParams }: Props) {
  const { next = '', why = '' } = await searchParams
  const portal = await tryCall()
  const { agencies } = await call.agencies.list({ status: 'active' })
  const { cards } = await portal.accounts.demoCards({}).catch(() => ({ cards: [] }))
  return (
    <Words features={['accounts']}>
      <SignIn agencies={agencies} cards={cards} next={next} why={why} />
    </Words>
  )
}
