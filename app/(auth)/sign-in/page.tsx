import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { SignIn } from '#components/accounts/sign-in.tsx'
import { signInChoices } from '#components/accounts/visitor.ts'
import { Words } from '#components/api/words.tsx'
import { preferenceCookies, toTheme } from '#i18n/languages.ts'

export const generateMetadata = async () => ({ title: (await getTranslations('accounts'))('signIn') })

type Props = { searchParams: Promise<{ next?: string; why?: string }> }

export default async function SignInPage({ searchParams }: Props) {
  const { next = '', why = '' } = await searchParams
  const choices = await signInChoices()
  const theme = toTheme((await cookies()).get(preferenceCookies.theme)?.value)
  return (
    <Words features={['accounts']}>
      <SignIn {...choices} next={next} why={why} theme={theme} />
    </Words>
  )
}
