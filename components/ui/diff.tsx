import { useTranslations } from 'next-intl'
import { VisuallyHidden } from './visually-hidden.tsx'
import { diffWords } from './word-diff.ts'

/** Two versions of a text in one: removed struck through, added underlined, both said aloud. */
export function Diff({ before, after }: { before: string; after: string }) {
  const t = useTranslations('common')
  let offset = 0
  return (
    <p className="measure whitespace-pre-wrap text-base">
      {diffWords(before, after).map((part) => {
        const key = `${part.kind}-${offset}`
        offset += part.text.length
        if (part.kind === 'same') return <span key={key}>{part.text}</span>
        if (part.kind === 'removed') {
          return (
            <del key={key} className="bg-stop-soft text-stop line-through">
              <VisuallyHidden>{t('removedText')}</VisuallyHidden>
              {part.text}
            </del>
          )
        }
        return (
          <ins key={key} className="bg-ok-soft text-ok underline decoration-2">
            <VisuallyHidden>{t('addedText')}</VisuallyHidden>
            {part.text}
          </ins>
        )
      })}
    </p>
  )
}
