'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Form } from '#components/ui/form.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { listHiddenItemsInput, openEmergencyInput } from '#server/emergencies/schema.ts'

type Items = Awaited<ReturnType<typeof portal.emergencies.listHiddenItems.query>>['items']
type Opened = { until: string; href: string }

/** Two steps: what is held back, then one item with its justification. Both ask for a fresh second factor. */
export function OpenEmergencyForm({ caseId }: { caseId: string }) {
  const t = useTranslations('emergencies')
  const explain = useExplain()
  const [items, setItems] = useState<Items | null>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  const hrefOf = (itemId: string) => {
    const kind = items?.find((item) => item.itemId === itemId)?.kind
    if (kind === 'evidence') return `/evidence/${itemId}`
    return kind === 'note'
      ? `/cases/${caseId}/notes`
      : kind === 'task'
        ? `/cases/${caseId}/tasks`
        : `/cases/${caseId}`
  }
  return (
    <div className="grid max-w-3xl gap-6">
      {items === null ? (
        <Form
          schema={listHiddenItemsInput}
          values={{ caseId }}
          submitLabel={t('open.look')}
          explain={explain}
          submit={async (input) => {
            const found = await portal.emergencies.listHiddenItems.query(input)
            setItems(found.items)
            return undefined
          }}
        >
          <TextField name="reason" label={t('open.reason')} hint={t('open.reasonHint')} />
        </Form>
      ) : items.length === 0 ? (
        <Notice>{t('open.none')}</Notice>
      ) : opened ? (
        <Notice tone="wait" live>
          <Done opened={opened} />
        </Notice>
      ) : (
        <Form
          schema={openEmergencyInput}
          values={{ caseId }}
          tone="danger"
          submitLabel={t('open.label')}
          explain={explain}
          submit={async (input) => {
            const made = await portal.emergencies.open.mutate(input)
            setOpened({ until: made.until, href: hrefOf(input.itemId) })
            return undefined
          }}
        >
          <ItemChoice items={items} />
          <TextArea
            name="justification"
            label={t('open.justification')}
            hint={t('open.justificationHint')}
            limit={4000}
          />
          <TextField
            name="hours"
            label={t('open.hours')}
            hint={t('open.hoursHint')}
            inputMode="numeric"
            defaultValue="24"
          />
        </Form>
      )}
    </div>
  )
}

function ItemChoice({ items }: { items: Items }) {
  const t = useTranslations('emergencies')
  const common = useTranslations('common')
  const format = useFormatter()
  const lineOf = (item: Items[number]) =>
    t('open.itemLine', {
      kind: t(`kind.${item.kind}`),
      agency: item.originatorCode,
      mark: common.has(`mark.${item.mark}`) ? common(`mark.${item.mark}`) : item.mark,
      day: format.dateTime(new Date(item.createdAt), { dateStyle: 'medium' }),
    })
  return (
    <SelectField
      name="itemId"
      label={t('open.item')}
      emptyLabel="–"
      options={items.map((item) => ({ value: item.itemId, label: lineOf(item) }))}
    />
  )
}

function Done({ opened }: { opened: Opened }) {
  const t = useTranslations('emergencies')
  const format = useFormatter()
  const until = format.dateTime(new Date(opened.until), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <span className="grid gap-2">
      {t('open.done', { until })}
      <TextLink href={opened.href}>{t('open.read')}</TextLink>
    </span>
  )
}
