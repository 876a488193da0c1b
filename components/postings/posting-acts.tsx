'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Button } from '#components/ui/button.tsx'
import { ConfirmWithReason } from '#components/ui/confirm-with-reason.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { agreePostingInput, refusePostingInput } from '#server/postings/schema.ts'

type Props = {
  postingId: string
  version: number
  name: string
  host: string
  /** The caveats that the own side has written so far. */
  caveats: string
  mayDecide: boolean
  mayEnd: boolean
}
type Act = 'agree' | 'refuse' | 'end'

/** What a manager of either side may do with the posting now. */
export function PostingActs({ postingId, version, name, host, caveats, mayDecide, mayEnd }: Props) {
  const t = useTranslations('postings')
  const router = useRouter()
  const explain = useExplain()
  const toast = useToast()
  const [open, setOpen] = useState<Act | null>(null)
  const dialog = (act: Act) => ({
    open: open === act,
    onClose: () => setOpen(null),
    title: t(`${act}.title`, { name, host }),
    effect: t(`${act}.effect`),
    confirmLabel: t(`${act}.label`),
    values: { postingId, version },
    explain,
  })
  const settle = (message: string) => {
    toast({ message })
    router.refresh()
  }
  return (
    <div className="flex flex-wrap gap-2" data-screen>
      {mayDecide ? (
        <>
          <Button tone="primary" onClick={() => setOpen('agree')}>
            {t('agree.label')}
          </Button>
          <Button onClick={() => setOpen('refuse')}>{t('refuse.label')}</Button>
        </>
      ) : null}
      {mayEnd ? (
        <Button tone="danger" onClick={() => setOpen('end')}>
          {t('end.label')}
        </Button>
      ) : null}
      <ConfirmWithReason
        {...dialog('agree')}
        tone="primary"
        schema={agreePostingInput}
        reasonName="caveats"
        reasonLabel={t('caveats')}
        reasonHint={caveats ? t('caveatsKept', { caveats }) : t('caveatsHint')}
        reasonOptional
        submit={async (input) => {
          const { state } = await portal.postings.agree.mutate(input)
          settle(t(state === 'agreed' ? 'agree.done' : 'agree.doneFirst', { name }))
        }}
      />
      <ConfirmWithReason
        {...dialog('refuse')}
        schema={refusePostingInput}
        reasonLimit={300}
        submit={async (input) => {
          await portal.postings.refuse.mutate(input)
          settle(t('refuse.done', { name }))
        }}
      />
      <ConfirmWithReason
        {...dialog('end')}
        schema={refusePostingInput}
        reasonLimit={300}
        submit={async (input) => {
          await portal.postings.end.mutate(input)
          settle(t('end.done', { name }))
        }}
      />
    </div>
  )
}
