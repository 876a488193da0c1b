'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Progress } from '#components/ui/progress.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import type { Told } from './verify-worker.ts'

/** The whole log against its last confirmed checkpoint, computed in this browser with the keys that the auditor was handed. */
export function VerifyLog() {
  const t = useTranslations('log')
  const [told, setTold] = useState<Told | null>(null)
  const [pins, setPins] = useState('')
  const worker = useRef<Worker | null>(null)
  useEffect(() => () => worker.current?.terminate(), [])
  const isRunning = told !== null && told.step !== 'end' && told.step !== 'failed'

  const start = () => {
    const made = new Worker(new URL('./verify-worker.ts', import.meta.url), { type: 'module' })
    worker.current = made
    setTold({ step: 'tree', done: 0, size: 1 })
    made.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      setTold(data)
      if (data.step === 'end' || data.step === 'failed') made.terminate()
    })
    made.addEventListener('error', () => setTold({ step: 'failed' }))
    const keys = pins.split(/\s+/).filter((word) => word !== '')
    made.postMessage({ pins: keys })
  }
  const stop = () => {
    worker.current?.terminate()
    setTold(null)
  }
  return (
    <section className="grid gap-3">
      <h2>{t('verify')}</h2>
      <p className="measure text-sm">{t('verifyHint')}</p>
      <TextArea
        name="pins"
        label={t('pins')}
        hint={t('pinsHint')}
        rows={3}
        spellCheck={false}
        value={pins}
        onChange={(event) => setPins(event.target.value)}
      />
      <p>
        <Button tone="primary" disabled={isRunning || pins.trim() === ''} onClick={start}>
          {t('verifyNow')}
        </Button>
      </p>
      {isRunning && 'done' in told ? (
        <Progress
          label={t(`step.${told.step}`)}
          value={told.size > 0 ? told.done / told.size : 0}
          amount={t('progress', { done: told.done, size: told.size })}
          actions={
            <Button size="small" onClick={stop}>
              {t('stop')}
            </Button>
          }
        />
      ) : null}
      {told?.step === 'failed' ? (
        <Notice tone="stop" live title={t('failed')}>
          {t('failedHint')}
        </Notice>
      ) : null}
      {told?.step === 'end' ? <Verdict told={told} /> : null}
    </section>
  )
}

function Verdict({ told }: { told: Extract<Told, { step: 'end' }> }) {
  const t = useTranslations('log')
  const { findings, size, rows, seconds } = told
  const amount = t('amount', { size, rows, seconds: Math.max(1, Math.round(seconds)) })
  if (findings.length === 0)
    return (
      <Notice tone="ok" live title={t('whole')}>
        {amount}
      </Notice>
    )
  return (
    <Notice tone="stop" live title={t('broken', { count: findings.length })}>
      <ul className="list-disc ps-5">
        {findings.slice(0, 20).map(({ kind, index, facts }) => (
          <li key={`${kind} ${index} ${facts?.id}`}>
            {index === undefined ? null : `${t('record', { index })}: `}
            {t(`finding.${kind}`)} {facts?.id ? <bdi className="break-all">({facts.id})</bdi> : null}
          </li>
        ))}
      </ul>
      <p>{amount}</p>
    </Notice>
  )
}
