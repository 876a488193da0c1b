'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { ComboBox, type Key } from 'react-aria-components/ComboBox'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import { FieldError, type FieldProps } from './field.tsx'
import { useField } from './form-context.ts'

export type ComboItem = { id: string; label: string; detail?: string }

export type ComboBoxProps = FieldProps & {
  /** Asked again as the reader types; the signal ends what nobody waits for any more. */
  loadItems: (query: string, signal: AbortSignal) => Promise<readonly ComboItem[]>
  defaultItem?: ComboItem
  onChoose?: (item: ComboItem | null) => void
  /** What is typed counts as it is, chosen or not: the form reads the words under `name`. */
  freeText?: boolean
  /** With `freeText`: where the form reads the id of the chosen item, as long as the words are still its own. */
  codeName?: string
  /** What the list says when nothing fits. */
  emptyText?: ReactNode
}

/** The form reads the id of the chosen item under `name`; with `freeText` the words. */
export function ComboBoxField(props: ComboBoxProps) {
  const { name, label, hint, optional, error, id, className, loadItems, defaultItem, onChoose, emptyText } =
    props
  const { freeText = false, codeName } = props
  const t = useTranslations('common')
  const ids = useField(name, { id, error })
  const [query, setQuery] = useState(defaultItem?.label ?? '')
  const [picked, setPicked] = useState<ComboItem | null>(defaultItem ?? null)
  // Words that were changed after choosing are the writer's own.
  const chosen = freeText && query !== picked?.label ? null : picked
  const { items, state } = useItems(!freeText && query === chosen?.label ? '' : query, loadItems)

  const isBlank = freeText && query.trim() === '' && Boolean(hint)

  function choose(key: Key | null) {
    const item = items.find((one) => one.id === key) ?? (key === chosen?.id ? chosen : null)
    // Leaving the field does not take back a choice whose words still stand there.
    if (freeText && !item) return
    setPicked(item)
    if (item) setQuery(item.label)
    onChoose?.(item)
  }

  return (
    <I18nProvider locale={useLocale()}>
      <ComboBox
        className={className}
        items={items}
        inputValue={query}
        onInputChange={setQuery}
        selectedKey={chosen?.id ?? null}
        onSelectionChange={choose}
        isInvalid={Boolean(ids.error)}
        isRequired={!optional}
        validationBehavior="aria"
        allowsEmptyCollection
        allowsCustomValue={freeText}
        menuTrigger={freeText ? 'input' : 'focus'}
      >
        <div className="grid gap-1">
          <Label className="text-sm font-medium">
            {label}
            {optional ? <span className="font-normal text-quiet"> {t('optional')}</span> : null}
          </Label>
          {hint ? (
            <Text slot="description" className="measure text-sm text-quiet">
              {hint}
            </Text>
          ) : null}
          {ids.error ? <FieldError id={ids.errorId}>{ids.error}</FieldError> : null}
          <Input id={ids.control} className="control" dir="auto" />
        </div>
        <Popover className="w-(--trigger-width) min-w-60 overflow-y-auto rounded-lg border border-hairline bg-sheet shadow-float">
          <ListBox
            className="max-h-72 overflow-y-auto py-1 text-sm"
            renderEmptyState={() => (
              <p className="px-3 py-2 text-quiet">
                {state === 'ready' ? (isBlank ? hint : (emptyText ?? t('nothingFound'))) : t(state)}
              </p>
            )}
          >
            {(item: ComboItem) => (
              <ListBoxItem
                id={item.id}
                textValue={item.label}
                className="cursor-pointer px-3 py-1.5 outline-none data-focused:bg-accent-soft data-selected:font-semibold"
              >
                <Text slot="label">{item.label}</Text>
                {item.detail ? (
                  <Text slot="description" className="block text-xs font-normal text-quiet">
                    {item.detail}
                  </Text>
                ) : null}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <input type="hidden" name={name} value={freeText ? query.trim() : (chosen?.id ?? '')} />
      {codeName ? <input type="hidden" name={codeName} value={chosen?.id ?? ''} /> : null}
    </I18nProvider>
  )
}

type LoadState = 'loading' | 'ready' | 'loadFailed'

function useItems(query: string, load: ComboBoxProps['loadItems']) {
  const [items, setItems] = useState<readonly ComboItem[]>([])
  const [state, setState] = useState<LoadState>('loading')
  useEffect(() => {
    const stop = new AbortController()
    const timer = setTimeout(async () => {
      setState('loading')
      try {
        const found = await load(query.trim(), stop.signal)
        if (stop.signal.aborted) return
        setItems(found)
        setState('ready')
      } catch {
        if (!stop.signal.aborted) setState('loadFailed')
      }
    }, 150)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [query, load])
  return { items, state }
}
