'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Button } from '#components/ui/button.tsx'
import { ConfirmWithReason } from '#components/ui/confirm-with-reason.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Form } from '#components/ui/form.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { confirmInput, setConditionInput } from '#server/releases/schema.ts'

export type Choice = { id: string; label: string }
type Props = { releaseId: string; about: Record<string, string | number>; items: readonly Choice[] }

/** Ticked items of a release: what is left out, or asked to be. */
function Items({
  items,
  label,
  hint,
  chosen,
  choose,
}: {
  items: readonly Choice[]
  label: string
  hint?: string
  chosen: readonly string[]
  choose: (ids: string[]) => void
}) {
  if (items.length < 2) return null
  return (
    <fieldset className="grid max-h-60 gap-1 overflow-y-auto">
      <legend className="font-medium">{label}</legend>
      {hint ? <p className="text-sm text-quiet">{hint}</p> : null}
      {items.map(({ id, label: words }) => (
        <label key={id} className="flex items-start gap-2 text-sm">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              choose(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
            className="mt-1"
          />
          <bdi>{words}</bdi>
        </label>
      ))}
    </fieldset>
  )
}

/** Approves, with what is left out; and beside it the condition that goes back to whoever asked. */
export function ApproveRelease({ releaseId, about, items }: Props) {
  const t = useTranslations('releases')
  const common = useTranslations('common')
  const router = useRouter()
  const explain = useExplain()
  const toast = useToast()
  const [open, setOpen] = useState<'approve' | 'condition' | null>(null)
  const [chosen, choose] = useState<string[]>([])
  const close = () => setOpen(null)
  const settle = (message: string) => {
    toast({ message })
    router.refresh()
    setTimeout(() => document.getElementById('release-state')?.focus())
  }
  const label = t('act.approve.label')
  return (
    <>
      <Button tone="primary" onClick={() => setOpen('approve')}>
        {label}
      </Button>
      <Button onClick={() => setOpen('condition')}>{t('act.setCondition.label')}</Button>
      <Dialog
        open={open === 'approve'}
        onClose={close}
        title={t('act.approve.title', about)}
        description={t('act.approve.effect', about)}
        size="narrow"
      >
        <Form
          schema={confirmInput}
          submitLabel={label}
          explain={explain}
          secondary={<Button onClick={close}>{common('cancel')}</Button>}
          submit={async () => {
            const made = await portal.releases.approve.mutate({ releaseId, exceptItemIds: chosen })
            close()
            settle(t(made.awaitsSecond ? 'act.approve.donefirst' : 'act.approve.done', about))
            return undefined
          }}
        >
          <Items
            items={items}
            label={t('act.approve.except')}
            hint={t('act.approve.exceptHint')}
            chosen={chosen}
            choose={choose}
          />
        </Form>
      </Dialog>
      <ConfirmWithReason
        open={open === 'condition'}
        onClose={close}
        title={t('act.setCondition.title', about)}
        effect={t('act.setCondition.effect', about)}
        confirmLabel={t('act.setCondition.label')}
        tone="primary"
        schema={setConditionInput}
        values={{ releaseId, itemIds: chosen }}
        reasonName="words"
        reasonLabel={t('condition.words')}
        explain={explain}
        submit={async (input) => {
          await portal.releases.setCondition.mutate(input)
          settle(t('act.setCondition.done', about))
          return undefined
        }}
      >
        <Items items={items} label={t('condition.leave')} chosen={chosen} choose={choose} />
      </ConfirmWithReason>
    </>
  )
}
