'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Button } from '#components/ui/button.tsx'
import { ConfirmWithReason } from '#components/ui/confirm-with-reason.tsx'
import { State } from '#components/ui/state.tsx'
import { Table } from '#components/ui/table.tsx'
import { Time } from '#components/ui/time.tsx'
import { closeAlarmInput } from '#server/log/schema.ts'

type Row = {
  id: string
  kind: string
  about: string
  raisedAt: Date | string
  endedAt: Date | string | null
  reason: string
}

/** What went wrong with the log; an auditor closes an alarm with words. */
export function AlarmTable({ rows }: { rows: Row[] }) {
  const t = useTranslations('log')
  const router = useRouter()
  const explain = useExplain()
  const [closing, setClosing] = useState<Row | null>(null)
  return (
    <>
      <Table
        caption={t('alarms')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'at', header: t('raised'), cell: (row) => <Time value={row.raisedAt} /> },
          {
            key: 'what',
            header: t('what'),
            rowHeader: true,
            cell: (row) => (
              <span className="font-normal">
                {t(`alarm.${row.kind}`)} {row.about && <bdi className="break-all">({row.about})</bdi>}
              </span>
            ),
          },
          {
            key: 'state',
            header: t('state'),
            cell: (row) =>
              row.endedAt ? (
                <>
                  <State tone="ended">{t('ended')}</State> {row.reason}
                </>
              ) : (
                <State tone="late">{t('open')}</State>
              ),
          },
          {
            key: 'act',
            header: t('close'),
            headerHidden: true,
            cell: (row) =>
              row.endedAt ? null : (
                <Button size="small" onClick={() => setClosing(row)}>
                  {t('close')}
                </Button>
              ),
          },
        ]}
      />
      {closing ? (
        <ConfirmWithReason
          open
          onClose={() => setClosing(null)}
          title={t('close')}
          effect={t('closeEffect')}
          confirmLabel={t('close')}
          tone="primary"
          schema={closeAlarmInput}
          values={{ alarmId: closing.id }}
          reasonLimit={300}
          explain={explain}
          submit={async (input) => {
            await portal.log.closeAlarm.mutate(input)
            setClosing(null)
            router.refresh()
          }}
        />
      ) : null}
    </>
  )
}
