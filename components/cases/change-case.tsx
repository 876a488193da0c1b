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
import { TextField } from '#components/ui/text-field.tsx'
import { changeCaseInput } from '#server/cases/schema.ts'

const fields = ['title', 'summary', 'offence', 'purpose'] as const
type Texts = Record<(typeof fields)[number], string>
type Props = Texts & { caseId: string; version: number }

const isCurrent = (value: unknown): value is Texts & { version: number } =>
  typeof value === 'object' && value !== null && 'version' in value && 'title' in value

/** Changes the texts. When somebody was faster, their wording is shown beside the reader's own, and nothing typed is lost. */
export function ChangeCase({ caseId, version, ...texts }: Props) {
  const t = useTranslations('cases')
  const router = useRouter()
  const explain = useExplain()
  const [open, setOpen] = useState(false)
  const [base, setBase] = useState({ version, texts })
  const [theirs, setTheirs] = useState<{ mine: Texts; other: Texts } | null>(null)
  const differing = theirs ? fields.filter((field) => theirs.mine[field] !== theirs.other[field]) : []

  const begin = () => {
    setBase({ version, texts })
    setTheirs(null)
    setOpen(true)
  }
  return (
    <>
      <Button size="small" onClick={begin}>
        {t('change')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('change')} size="wide">
        {theirs ? (
          <Notice tone="wait" live title={t('changedMeanwhile')}>
            <p>{t('changedMeanwhileText')}</p>
            {differing.map((field) => (
              <div key={field} className="mt-2">
                <p className="text-xs font-medium">{t(field)}</p>
                <Diff before={theirs.other[field]} after={theirs.mine[field]} />
              </div>
            ))}
          </Notice>
        ) : null}
        <Form
          schema={changeCaseInput}
          values={{ caseId, version: base.version }}
          submitLabel={t(theirs ? 'saveAnyway' : 'saveChange')}
          submit={async (input) => {
            try {
              await portal.cases.change.mutate(input)
            } catch (thrown) {
              const { reason, facts } = wireError(thrown)
              if (reason !== 'changed-meanwhile' || !isCurrent(facts.current)) return explain(thrown)
              const { title = '', summary = '', offence = '', purpose = '' } = input
              setTheirs({ mine: { title, summary, offence, purpose }, other: facts.current })
              setBase({ version: facts.current.version, texts: base.texts })
              return explain(thrown)
            }
            setOpen(false)
            router.refresh()
          }}
        >
          <TextField name="title" label={t('title')} defaultValue={base.texts.title} limit={200} />
          <TextArea
            name="summary"
            label={t('summary')}
            defaultValue={base.texts.summary}
            limit={10_000}
            rows={8}
          />
          <TextField name="offence" label={t('offence')} defaultValue={base.texts.offence} limit={200} />
          <TextField name="purpose" label={t('purpose')} defaultValue={base.texts.purpose} limit={500} />
          <TextField name="reason" label={t('changeReason')} optional limit={500} />
        </Form>
      </Dialog>
    </>
  )
}
