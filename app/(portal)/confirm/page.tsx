import { getTranslations } from 'next-intl/server'
import { StepUpPage } from '#components/accounts/step-up-page.tsx'
import { stepUpWords } from '#components/accounts/step-up-words.ts'
import { call } from '#components/api/call.ts'

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export async function generateMetadata() {
  const t = await getTranslations('accounts')
  return { title: t('stepUp') }
}

export default async function ConfirmPage({ searchParams }: Props) {
  const { next } = await searchParams
  const { isDemonstration } = await call.accounts.viewer({})
  return (
    <StepUpPage
      words={await stepUpWords()}
      isDemonstration={isDemonstration}
      next={typeof next === 'string' ? next : '/desk'}
    />
  )
}
