import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { AskOnwardForm } from '#components/onward/ask-onward-form.tsx'
import { UsesMark } from '#components/shell/mark-band.tsx'
import { TextLink } from '#components/ui/text-link.tsx'

export async function generateMetadata() {
  const t = await getTranslations('onward')
  return { title: t('ask') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Page({ searchParams }: Props) {
  const t = await getTranslations('onward')
  const { item } = await searchParams
  if (typeof item !== 'string') notFound()
  const found = await call.onward.options({ itemId: item })
  return (
    <Words features={['onward']}>
      <UsesMark marks={[found.item.mark]} />
      <div className="grid gap-4">
        <p className="text-sm">
          <TextLink href={`/cases/${found.case.id}`}>{found.case.number}</TextLink> ·{' '}
          {t(`kind.${found.item.kind}`)}
        </p>
        <h1>{t('askTitle', { agency: found.originatorCode })}</h1>
        <p className="measure">{t('askIntro', { agency: found.originatorCode })}</p>
        <AskOnwardForm
          itemId={found.item.id}
          partners={found.partners.map(({ id, code, country }) => ({
            value: id,
            label: `${code} · ${country}`,
          }))}
        />
      </div>
    </Words>
  )
}
