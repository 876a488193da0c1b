import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { call } from '#components/api/call.ts'
import { RequestPage } from '#components/requests/request-page.tsx'
import { UsesMark } from '#components/shell/mark-band.tsx'

type Props = { params: Promise<{ requestId: string }> }

// Title and page read it once: a second read would be a second view in the log.
const view = cache((requestId: string) => call.requests.get({ requestId }))

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('requests')
  const request = await view((await params).requestId)
  return { title: `${request.number} · ${t('title')}` }
}

export default async function Page({ params }: Props) {
  const request = await view((await params).requestId)
  const { may } = request
  const options = may.answer || may.assign ? await call.requests.options({}) : null
  const checked = may.crossCheck ? await call.requests.crossCheck({ requestId: request.id }) : null
  const shown = request.answers.flatMap((one) => [one.mark, ...one.evidence.map((exhibit) => exhibit.mark)])
  return (
    <>
      <UsesMark marks={[request.mark, ...shown]} />
      <RequestPage request={request} options={options} checked={checked} />
    </>
  )
}
