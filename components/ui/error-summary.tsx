'use client'

import { type MouseEvent, type Ref, useEffect, useState } from 'react'
import type { FormFailure } from './form.tsx'
import { fieldId } from './form-context.ts'

type Props = { ref: Ref<HTMLDivElement>; formId: string; failure: FormFailure }

/** Takes the focus after a failed submit; each line leads to its field. */
export function ErrorSummary({ ref, formId, failure }: Props) {
  const fields = Object.entries(failure.fields ?? {})
  const [labels, setLabels] = useState<Record<string, string>>({})

  // The words of a label stand in the page already: "Fill this in" alone would not say what.
  useEffect(() => {
    const names = Object.keys(failure.fields ?? {})
    setLabels(Object.fromEntries(names.map((name) => [name, labelOf(fieldId(formId, name))])))
  }, [failure, formId])

  function toField(event: MouseEvent<HTMLAnchorElement>, id: string) {
    event.preventDefault()
    document.getElementById(id)?.focus()
  }

  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className="grid gap-2 border-s-4 border-stop bg-stop-soft px-3 py-2 text-sm"
    >
      <p className="font-semibold">{failure.message}</p>
      {fields.length > 0 ? (
        <ul className="grid list-disc gap-1 ps-5">
          {fields.map(([name, message]) => (
            <li key={name}>
              <a
                href={`#${fieldId(formId, name)}`}
                onClick={(event) => toField(event, fieldId(formId, name))}
                className="link"
              >
                {labels[name] ? `${labels[name]}: ${message}` : message}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function labelOf(id: string): string {
  const field = document.getElementById(id)
  const label =
    field?.querySelector(':scope > legend') ?? document.querySelector(`label[for="${CSS.escape(id)}"]`)
  return label?.firstChild?.textContent ?? ''
}
