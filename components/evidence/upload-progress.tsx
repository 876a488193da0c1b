'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { useBytes } from '#components/ui/bytes.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Progress } from '#components/ui/progress.tsx'
import type { FileState } from './use-file-upload.ts'

type Props = { file: File; state: FileState; onPause: () => void; onResume: () => void }

export function UploadProgress({ file, state, onPause, onResume }: Props) {
  const t = useTranslations('evidence')
  const errors = useTranslations('errors')
  const format = useFormatter()
  const toBytes = useBytes()
  const { phase, sent, speed, hashed, sha256, reason } = state
  const left = speed && speed > 0 ? (file.size - sent) / speed : null
  const isMoving = phase === 'sending' || phase === 'waiting'
  return (
    <div className="grid gap-2">
      <Progress
        label={<bdi>{file.name}</bdi>}
        value={file.size === 0 ? (phase === 'received' ? 1 : 0) : sent / file.size}
        amount={t('attach.amount', { sent: toBytes(sent), size: toBytes(file.size) })}
        speed={isMoving && speed ? t('attach.speed', { speed: toBytes(speed) }) : t(`phase.${phase}`)}
        timeLeft={
          isMoving && left !== null ? t('attach.left', { time: duration(left, format.number) }) : undefined
        }
        actions={
          isMoving ? (
            <Button size="small" onClick={onPause}>
              {t('attach.pause')}
            </Button>
          ) : phase === 'paused' || (phase === 'failed' && reason !== 'file-unreadable') ? (
            <Button size="small" onClick={onResume}>
              {t('attach.resume')}
            </Button>
          ) : undefined
        }
      />
      <p role="status" className="text-xs text-quiet">
        {sha256
          ? t('attach.hashed')
          : t('attach.hashing', {
              share: format.number(file.size ? hashed / file.size : 0, { style: 'percent' }),
            })}
      </p>
      {reason ? (
        <Notice tone="stop" live>
          {errors.has(`reason.${reason}`) ? errors(`reason.${reason}`) : errors('form.unexpected')}
        </Notice>
      ) : null}
    </div>
  )
}

type Numbers = (
  value: number,
  options: { style: 'unit'; unit: string; maximumFractionDigits: number },
) => string
const steps = [
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** Seconds as one amount of the largest unit that fits. */
function duration(seconds: number, number: Numbers): string {
  const [unit, size] = steps.find(([, length]) => seconds >= length) ?? ['second', 1]
  return number(Math.max(1, Math.ceil(seconds / size)), { style: 'unit', unit, maximumFractionDigits: 0 })
}
