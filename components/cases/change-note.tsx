'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { portal } from '#components/api/client.ts'
import { wireError } from '#components/api/errors.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { Diff } from '#components/ui/diff.tsx'
import { Form } from '#components/ui/form.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { changeNoteInput } from '#server/cases/schema.ts'

type Props = { caseId: string; noteId: string; version: number; body: string }
const isCurrent = (value: unknown): value is { version: number; body: string } =>
  typeof value === 'object' && value !== null && 'version' in value && 'body' in value

/** A new version of a note; the earlier wording stays. Whoever is second sees the difference and keeps what they typed. */
export function ChangeNote({ caseId, noteId, version, body }: Props) {
  const t = useTranslations('cases')
  const router = useRouter()
  const explain = useExplain()
  const [open, setOpen] = useState(false)
  const [other, setOther] = useState<{ version: number; body: string; mine: string } | null>(null)
  return (
    <div className="print:hidden">
      <Button size="small" tone="quiet" onClick={() => setOpen(true)}>
        {t('changeNote')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('changeNote')} size="wide">
        {other ? (
          <Notice tone="wait" live title={t('changedMeanwhile')}>
            <p>{t('changedMeanwhileText')}</p>
            <Diff before={other.body} after={other.mine} />
          </Notice>
        ) : null}
        <Form
          schema={changeNoteInput}
          values={{ caseId, noteId, version: other?.version ?? version }}
          submitLabel={t(other ? 'saveAnyway' : 'saveChange')}
          submit={async (input) => {
            try {
              await portal.cases.changeNote.mutate(input)
            } catch (thrown) {
              const { reason, facts } = wireError(thrown)
              if (reason === 'changed-meanwhile' && isCurrent(facts.current))
                setOther({ ...facts.current, mine: input.body })
              return explain(thrown)
            }
            setOpen(false)
            setOther(null)
            router.refresh()
          }}
        >
          <TextArea name="body" label={t('note')} defaultValue={body} limit={20_000} rows={8} />
        </Form>
      </Dialog>
    </div>
  )
}
