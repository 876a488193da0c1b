'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { portal } from '#components/api/client.ts'
import { readForm } from '#components/ui/read-form.ts'
import { State } from '#components/ui/state.tsx'
import { checkReleaseInput } from '#server/releases/schema.ts'

type Answer = Awaited<ReturnType<typeof portal.releases.check.query>>
const pause = 250

/** Beside the form: what the engine says of it as it stands, asked again after each change. */
export function EnginePanel({ caseId, expiresAt }: { caseId: string; expiresAt: string | undefined }) {
  const t = useTranslations('releases')
  const agreements = useTranslations('agreements')
  const here = useRef<HTMLElement>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    const form = here.current?.closest('form')
    if (!form) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let turn = 0
    const ask = async () => {
      turn += 1
      const mine = turn
      const given = checkReleaseInput.safeParse({ ...readForm(form), caseId, expiresAt })
      if (!given.success) return
      const found = await portal.releases.check.query({ ...given.data, expiresAt }).catch(() => null)
      if (mine === turn && found) setAnswer(found)
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(ask, pause)
    }
    later()
    form.addEventListener('change', later)
    form.addEventListener('click', later)
    return () => {
      clearTimeout(timer)
      form.removeEventListener('change', later)
      form.removeEventListener('click', later)
    }
  }, [caseId, expiresAt])
  return (
    <section
      ref={here}
      aria-labelledby="engine"
      aria-live="polite"
      className="grid gap-2 border-y border-line py-3"
    >
      <h2 id="engine" className="text-base">
        {t('engine.title')}
      </h2>
      <p className="text-sm">
        {answer?.agreement
          ? `${answer.agreement.number} · ${t(answer.isAllowed ? 'engine.yes' : 'engine.no')}`
          : t('engine.none')}
      </p>
      <ul className="grid">
        {answer?.findings.map((one) => (
          <li
            key={one.rule}
            className="grid gap-x-3 border-t border-hairline py-1.5 text-sm sm:grid-cols-[7rem_1fr]"
          >
            <State tone={one.allowed ? 'done' : 'refused'}>
              {t(one.allowed ? 'engine.allowed' : 'engine.forbidden')}
            </State>
            <span>
              {agreements(`rule.${one.rule}`)}
              {one.words.length > 0
                ? ` · ${t('engine.article', { articles: one.words.map((word) => word.article).join(', ') })}`
                : ''}
              {one.allowed
                ? null
                : one.words.map((word) => (
                    <q key={word.article} className="measure mt-1 block text-quiet">
                      {word.words}
                    </q>
                  ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
