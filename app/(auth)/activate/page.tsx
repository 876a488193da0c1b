import { getTranslations } from 'next-intl/server'
import { ActivateForm } from '#components/accounts/activate-form.tsx'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'

export const generateMetadata = async () => ({ title: (await getTranslations('accounts'))('activate') })

export default async function ActivatePage() {
  const { agencies } = await call.agencies.list({ status: 'active' })
  return (
    <Words features={['accounts']}>
      <main id="content" className="mx-auto grid max-w-xl gap-6 px-4 py-10">
        <ActivateForm agencies={agencies.map(({ id, code, names, country }) => ({ id, code, name: names.en, country }))} />
      </main>
    </Words>
  )
}
