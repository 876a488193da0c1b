'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { portal } from '#components/api/client.ts'
import { wireError } from '#components/api/errors.ts'
import { Button } from '#components/ui/button.tsx'
import { State } from '#components/ui/state.tsx'
import { Table } from '#components/ui/table.tsx'
import { Time } from '#components/ui/time.tsx'
import { useToast } from '#components/ui/toast.tsx'

type Row = {
  id: string
  device: string
  address: string
  createdAt: Date | string
  lastSeenAt: Date | string | null
  absoluteUntil: Date | string
  isThis: boolean
}

export function SessionTable({ sessions }: { sessions: Row[] }) {
  const t = useTranslations('accounts')
  const errors = useTranslations('errors')
  const router = useRouter()
  const toast = useToast()

  const act = async (work: () => Promise<unknown>) => {
    try {
      await work()
      toast({ message: t('sessionEnded') })
    } catch (thrown) {
      const { reason } = wireError(thrown)
      toast({
        message: errors.has(`reason.${reason}`) ? errors(`reason.${reason}`) : errors('form.unexpected'),
      })
    }
    router.refresh()
  }
  return (
    <>
      <Table
        caption={t('sessions')}
        rows={sessions}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'device',
            header: t('device'),
            rowHeader: true,
            cell: (row) => row.device || t('unknownDevice'),
          },
          {
            key: 'address',
            header: t('address'),
            cell: (row) => <code className="font-mono text-xs">{row.address}</code>,
          },
          { key: 'begun', header: t('begun'), cell: (row) => <Time value={row.createdAt} show="exact" /> },
          {
            key: 'last',
            header: t('lastUse'),
            cell: (row) => <Time value={row.lastSeenAt ?? row.createdAt} />,
          },
          { key: 'ends', header: t('endsAt'), cell: (row) => <Time value={row.absoluteUntil} /> },
          {
            key: 'end',
            header: t('end'),
            headerHidden: true,
            cell: (row) =>
              row.isThis ? (
                <State tone="active">{t('thisSession')}</State>
              ) : (
                <Button
                  size="small"
                  onClick={() => void act(() => portal.accounts.endSession.mutate({ sessionId: row.id }))}
                >
                  {t('end')}
                </Button>
              ),
          },
        ]}
      />
      {sessions.length > 1 ? (
        <Button
          className="justify-self-start"
          onClick={() => void act(() => portal.accounts.endOtherSessions.mutate({}))}
        >
          {t('endOthers')}
        </Button>
      ) : null}
    </>
  )
}
