'use client'

import Upload from 'lucide-react/icons/upload'
import { useTranslations } from 'next-intl'
import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react'
import { cx } from './cx.ts'

export type FileDropProps = {
  label: ReactNode
  hint?: ReactNode
  multiple?: boolean
  accept?: string
  disabled?: boolean
  onFiles: (files: File[]) => void
}

/** Files by drop or by the platform's own picker; the zone is only an addition to the button. */
export function FileDrop({ label, hint, multiple, accept, disabled, onFiles }: FileDropProps) {
  const t = useTranslations('common')
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)

  function take(list: FileList | null) {
    const files = [...(list ?? [])]
    if (files.length > 0 && !disabled) onFiles(multiple ? files : files.slice(0, 1))
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }

  return (
    <fieldset
      aria-labelledby={`${id}-label`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx(
        'grid min-w-0 justify-items-center gap-2 rounded-lg border border-dashed px-4 py-6 text-center text-sm',
        isOver ? 'border-accent bg-accent-soft' : 'border-line bg-sheet',
      )}
    >
      <Upload aria-hidden="true" className="size-6 text-quiet" />
      <label id={`${id}-label`} htmlFor={id} className="font-medium">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="measure text-quiet">
          {hint}
        </p>
      ) : null}
      <input
        ref={input}
        id={id}
        type="file"
        multiple={multiple}
        accept={accept}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          take(event.currentTarget.files)
          // The same file may be chosen again after it was taken off the list.
          event.currentTarget.value = ''
        }}
        className="w-full max-w-sm text-sm file:me-3 file:rounded-md file:border file:border-line file:bg-paper file:px-3 file:py-1.5 file:font-medium file:text-ink"
      />
      <p className="text-xs text-quiet">{multiple ? t('dropFiles') : t('dropFile')}</p>
    </fieldset>
  )
}
