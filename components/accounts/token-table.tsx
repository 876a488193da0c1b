'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { portal } from '#components/api/client.ts'
import { wireError } from '#components/api/errors.ts'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { State } from '#components/ui/state.tsx'
import { Table } from '#components/ui/table.tsx'
import { Time } from '#components/ui/time.tsx'
import { useToast } from '#components/ui/toast.tsx'

export type Token = {
  id: string
  name: string
  scopes: string[]
  createdAt: Date | string
  expiresAt: Date | string
  revokedAt: Date | string | null
  lastUsedAt: Date | string | null
  isOver: boolean
}

export function TokenTable({ tokens }: { tokens: Token[] }) {
  const t = useTranslations('accounts')
  const errors = useTranslations('errors')
  const router = useRouter()
  const toast = useToast()
  const revoke = async (tokenId: string) => {
    try {
      await portal.accounts.revokeToken.mutate({ tokenId })
      toast({ message: t('tokenRevoked') })
    } catch (thrown) {
      const { reason } = wireError(thrown)
      toast({
        message: errors.has(`reason.${reason}`) ? errors(`reason.${reason}`) : errors('form.unexpected'),
      })
    }
    router.refresh()
  }
  if (tokens.length === 0) return <EmptyState title={t('noTokens')} />
  return (
    <Table
      caption={t('tokens')}
      rows={tokens}
      rowKey={(row) => row.id}
      columns={[
        { key: 'name', header: t('tokenName'), rowHeader: true, cell: (row) => row.name },
        {
          key: 'scopes',
          header: t('scopes'),
          cell: (row) => <code className="font-mono text-xs">{row.scopes.join(' ')}</code>,
        },
        { key: 'expires', header: t('expires'), cell: (row) => <Time value={row.expiresAt} /> },
        {
          key: 'last',
          header: t('lastUse'),
          cell: (row) => (row.lastUsedAt ? <Time value={row.lastUsedAt} /> : t('never')),
        },
        {
          key: 'revoke',
          header: t('revoke'),
          headerHidden: true,
          cell: (row) =>
            row.isOver ? (
              <State tone="ended">{row.revokedAt ? t('revoked') : t('expired')}</State>
            ) : (
              <Button
                size="small"
                onClick={() => void revoke(row.id)}
                aria-label={t('revokeNamed', { name: row.name })}
              >
                {t('revoke')}
              </Button>
            ),
        },
      ]}
    />
  )
}
