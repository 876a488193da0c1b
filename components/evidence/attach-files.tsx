'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { FileDrop } from '#components/ui/file-drop.tsx'
import { AttachFile } from './attach-file.tsx'

type Chosen = { key: number; file: File; exhibit: string; isSettled: boolean }
// More at once would only share the same line.
const AT_ONCE = 3

/** Takes files of any size, several at once; each gets its own form and, when both hashes agree, its receipt. */
export function AttachFiles({
  caseId,
  nextExhibit,
  mark,
}: {
  caseId: string
  nextExhibit: string
  mark: string
}) {
  const t = useTranslations('evidence')
  const [chosen, setChosen] = useState<Chosen[]>([])
  const count = useRef(0)

  function add(files: File[]) {
    const more = files.map((file) => {
      const key = count.current++
      return { key, file, exhibit: numberAfter(nextExhibit, key), isSettled: false }
    })
    setChosen((before) => [...before, ...more])
  }
  const settle = (key: number) =>
    setChosen((before) =>
      // The same list again when nothing changes: each row says it at every render.
      before.some((one) => one.key === key && !one.isSettled)
        ? before.map((one) => (one.key === key ? { ...one, isSettled: true } : one))
        : before,
    )
  const remove = (key: number) => setChosen((before) => before.filter((one) => one.key !== key))
  const running = new Set(chosen.filter((one) => !one.isSettled).slice(0, AT_ONCE))

  return (
    <div className="grid gap-6">
      <FileDrop label={t('attach.choose')} hint={t('attach.chooseHint')} multiple onFiles={add} />
      <ol className="grid gap-6">
        {chosen.map((one) => (
          <li key={one.key}>
            <AttachFile
              file={one.file}
              caseId={caseId}
              exhibit={one.exhibit}
              mark={mark}
              mayRun={one.isSettled || running.has(one)}
              onSettled={() => settle(one.key)}
              onRemove={() => remove(one.key)}
            />
          </li>
        ))}
      </ol>
    </div>
  )
}

/** RCMP-14 and two more is RCMP-16. */
function numberAfter(first: string, more: number): string {
  const found = /^(.*?)(\d+)$/.exec(first)
  return found ? `${found[1]}${Number(found[2]) + more}` : first
}
