import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { call } from '#components/api/call.ts'
import { ReleasePage } from '#components/releases/release-page.tsx'
import { UsesMark } from '#components/shell/mark-band.tsx'

type Props = { params: Promise<{ releaseId: string }> }

// Title and page read it once: a second read would be a second view in the log.
const view = cache((releaseId: string) => call.releases.get({ releaseId }))

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('releases')
  const release = await view((await params).releaseId)
  return { title: `${release.number} · ${t('title')}` }
}

export default async function Page({ params }: Props) {
  const { releaseId } = await params
  const release = await view(releaseId)
  const preview = release.may.preview ? await call.releases.preview({ releaseId }) : null
  return (
    <>
      <UsesMark marks={[...release.items, ...(preview?.held ?? [])].map((item) => item.mark)} />
      <ReleasePage release={release} preview={preview} />
    </>
  )
}
