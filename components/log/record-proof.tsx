import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { KeyValueList } from '#components/ui/key-value-list.tsx'
import { State } from '#components/ui/state.tsx'
import { SaveProof } from './save-proof.tsx'

/** Where a record stands in the tree and who has sworn for it; the proof as a file for `npm run verify-log -- --file`. */
export function RecordProof({ proof }: { proof: Viewed['log']['proveRecord'] }) {
  const t = useTranslations('log')
  return (
    <section className="grid gap-2">
      <h2>{t('proof')}</h2>
      {proof ? (
        <>
          <KeyValueList
            items={[
              { key: 'index', label: t('place'), value: proof.index },
              {
                key: 'state',
                label: t('state'),
                value: (
                  <State tone={proof.isConfirmed ? 'done' : 'waiting'}>
                    {t(proof.isConfirmed ? 'recordConfirmed' : 'recordSigned', { size: proof.size })}
                  </State>
                ),
              },
            ]}
          />
          <SaveProof proof={proof} />
        </>
      ) : (
        <p className="measure text-sm">{t('noProof')}</p>
      )}
    </section>
  )
}
