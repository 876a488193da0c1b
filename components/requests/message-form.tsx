'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { cx } from '#components/ui/cx.ts'
import { Form } from '#components/ui/form.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { useToast } from '#components/ui/toast.tsx'
import { languages, toLanguage } from '#i18n/languages.ts'
import { requestMessageInput } from '#server/requests/schema.ts'

export type MessageKind = 'clarification' | 'reply' | 'internal'
const send = {
  clarification: portal.requests.askClarification.mutate,
  reply: portal.requests.reply.mutate,
  internal: portal.requests.addInternalNote.mutate,
}

/** Writes into the thread; what stays inside looks different before it is written, too. */
export function MessageForm({ requestId, kind }: { requestId: string; kind: MessageKind }) {
  const t = useTranslations('requests')
  const common = useTranslations('common')
  const locale = toLanguage(useLocale())
  const router = useRouter()
  const explain = useExplain()
  const toast = useToast()
  const [round, setRound] = useState(0)
  return (
    <details
      className={cx(
        'max-w-3xl border px-3 py-2',
        kind === 'internal' ? 'border-dashed border-line' : 'border-hairline',
      )}
      open={kind === 'reply' || undefined}
      data-screen
    >
      <summary className="text-sm font-medium">{t(`compose.${kind}.title`)}</summary>
      <Form
        key={round}
        schema={requestMessageInput}
        values={{ requestId }}
        label={t(`compose.${kind}.title`)}
        submitLabel={t(`compose.${kind}.send`)}
        explain={explain}
        className="pt-3"
        submit={async (input) => {
          await send[kind](input)
          toast({ message: t(`compose.${kind}.done`) })
          setRound((before) => before + 1)
          router.refresh()
        }}
      >
        <TextArea name="body" label={t('field.message')} hint={t(`compose.${kind}.hint`)} limit={10_000} />
        <SelectField
          name="language"
          label={t('field.language')}
          defaultValue={locale}
          className="max-w-60"
          options={languages.map((value) => ({ value, label: common(`language.${value}`) }))}
        />
      </Form>
    </details>
  )
}
