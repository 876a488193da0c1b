import { getTranslations } from 'next-intl/server'
import { ActivateForm } from '#components/accounts/activate-form.tsx'
import { signInChoices } from '#components/accounts/visitor.ts'
import { Words } from '#components/api/words.tsx'

export const generateMetadata = async () => ({ title: (await getTranslations('accounts'))('activate') })

export default async function ActivatePage() {
  const { agencies } = await signInChoices()
  return (
    <Words features={['accounts']}>
      <main id="content" className="mx-auto grid max-w-xl gap-6 px-4 py-10">
        <ActivateForm agencies={agencies} />
      </main>
    </Words>
  )
}
