'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Button } from '#components/ui/button.tsx'
import { selectionForm } from './selection-form.ts'

type Waiting = { id: string; number: string }

/** Approves the ticked releases one by one: each is judged by itself, and one that is refused stops no other. */
export function ApproveSelected({ waiting }: { waiting: readonly Waiting[] }) {
  const t = useTranslations('releases')
  const router = useRouter()
  const explain = useExplain()
  const [told, setTold] = useState<string[]>([])
  const [pending, setPending] = useState(false)

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const ids = new FormData(event.currentTarget).getAll('releaseId').map(String)
    if (ids.length === 0) {
      setTold([t('act.approveSelected.none')])
      return
    }
    setPending(true)
    const results: string[] = []
    for (const releaseId of ids) {
      const number = waiting.find((one) => one.id === releaseId)?.number ?? ''
      const outcome = await portal.releases.approve.mutate({ releaseId }).then(
        (made) => t(made.awaitsSecond ? 'act.approveSelected.second' : 'act.approveSelected.approved'),
        (thrown: unknown) => explain(thrown).message,
      )
      results.push(t('act.approveSelected.result', { number, outcome }))
      setTold([...results])
    }
    setPending(false)
    router.refresh()
  }

  return (
    <form
      id={selectionForm}
      method="post"
      onSubmit={onSubmit}
      className="flex flex-wrap items-start gap-3"
      data-screen
    >
      <Button type="submit" pending={pending} size="small">
        {t('act.approveSelected.label')}
      </Button>
      <ul role="status" className="grid text-sm">
        {told.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </form>
  )
}
