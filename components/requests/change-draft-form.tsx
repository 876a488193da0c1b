'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { z } from 'zod'
import { portal } from '#components/api/client.ts'
import { wireError } from '#components/api/errors.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Button } from '#components/ui/button.tsx'
import { Diff } from '#components/ui/diff.tsx'
import { Form } from '#components/ui/form.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { changeDraftInput } from '#server/requests/schema.ts'
import { fromLocal, toLocal } from './due-local.ts'
import { type FormOptions, RequestFields, type Written } from './request-fields.tsx'
import { RequestPreview } from './request-preview.tsx'

const changed = z.object({
  current: z.object({ subject: z.string(), question: z.string(), version: z.number() }),
})
type Clash = z.infer<typeof changed>['current'] & { mine: { subject: string; question: string } }
type Props = {
  options: FormOptions
  requestId: string
  version: number
  dueAt: string | null
  written: Written
}

export function ChangeDraftForm({ options, requestId, version, dueAt, written }: Props) {
  const t = useTranslations('requests')
  const router = useRouter()
  const explain = useExplain()
  const [dueLocal, setDueLocal] = useState(() => toLocal(dueAt))
  const [base, setBase] = useState(version)
  const [clash, setClash] = useState<Clash | null>(null)
  return (
    <div className="grid max-w-3xl gap-4">
      {clash ? (
        <Notice
          tone="wait"
          live
          title={t('clash.title')}
          action={
            <Button
              onClick={() => {
                setBase(clash.version)
                setClash(null)
              }}
            >
              {t('clash.keepMine')}
            </Button>
          }
        >
          <p>{t('clash.hint')}</p>
          <Diff before={clash.subject} after={clash.mine.subject} />
          <Diff before={clash.question} after={clash.mine.question} />
        </Notice>
      ) : null}
      <Form
        schema={changeDraftInput}
        values={{ requestId, version: base, dueAt: fromLocal(dueLocal) }}
        label={t('change')}
        submitLabel={t('form.save')}
        explain={explain}
        secondary={<RequestPreview options={options} />}
        submit={async (input) => {
          try {
            await portal.requests.changeDraft.mutate({ ...input, dueAt: input.dueAt?.toISOString() ?? null })
            router.push(`/requests/${requestId}`)
          } catch (thrown) {
            const found = changed.safeParse(wireError(thrown).facts)
            if (found.success) setClash({ ...found.data.current, mine: input })
            return explain(thrown)
          }
        }}
      >
        <RequestFields options={options} written={written} dueLocal={dueLocal} onDue={setDueLocal} />
      </Form>
    </div>
  )
}
