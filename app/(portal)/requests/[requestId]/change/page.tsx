import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { ChangeDraftForm } from '#components/requests/change-draft-form.tsx'
import { UsesMark } from '#components/shell/mark-band.tsx'

type Props = { params: Promise<{ requestId: string }> }

const view = cache((requestId: string) => call.requests.get({ requestId }))

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('requests')
  const request = await view((await params).requestId)
  return { title: `${t('change')} · ${request.number}` }
}

export default async function Page({ params }: Props) {
  const t = await getTranslations('requests')
  const request = await view((await params).requestId)
  if (!request.may.changeDraft) notFound()
  const { agencies, cases } = await call.requests.options({})
  return (
    <Words features={['requests']}>
      <UsesMark marks={[request.mark]} />
      <div className="grid gap-4">
        <h1>{t('changeTitle', { number: request.number })}</h1>
        <ChangeDraftForm
          options={{ agencies, cases }}
          requestId={request.id}
          version={request.version}
          dueAt={request.dueAt?.toISOString() ?? null}
          written={{ ...request, toAgencyId: request.to?.id, caseId: request.case?.id }}
        />
      </div>
    </Words>
  )
}
