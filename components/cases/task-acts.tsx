'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { portal } from '#components/api/client.ts'
import { wireError } from '#components/api/errors.ts'
import { Button } from '#components/ui/button.tsx'
import { useToast } from '#components/ui/toast.tsx'

/** Done, or open again; each can be taken back by the other. */
export function TaskActs({
  caseId,
  taskId,
  state,
  title,
}: {
  caseId: string
  taskId: string
  state: 'open' | 'done'
  title: string
}) {
  const t = useTranslations('cases')
  const errors = useTranslations('errors')
  const router = useRouter()
  const toast = useToast()
  const complete = () => portal.cases.completeTask.mutate({ caseId, taskId })
  const reopen = () => portal.cases.reopenTask.mutate({ caseId, taskId })
  const run = async (act: () => Promise<unknown>, undo: () => Promise<unknown>) => {
    try {
      await act()
      toast({
        message: t(state === 'open' ? 'taskCompleted' : 'taskReopened', { title }),
        undo: async () => {
          await undo()
          router.refresh()
        },
      })
      router.refresh()
    } catch (thrown) {
      const { reason } = wireError(thrown)
      toast({
        message: errors.has(`reason.${reason}`) ? errors(`reason.${reason}`) : errors('form.unexpected'),
      })
    }
  }
  return state === 'open' ? (
    <Button size="small" onClick={() => void run(complete, reopen)}>
      {t('completeTask')}
    </Button>
  ) : (
    <Button size="small" tone="quiet" onClick={() => void run(reopen, complete)}>
      {t('reopenTask')}
    </Button>
  )
}
