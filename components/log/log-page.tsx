import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { KeyValueList } from '#components/ui/key-value-list.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { Time } from '#components/ui/time.tsx'
import { AlarmTable } from './alarm-table.tsx'
import { VerifyLog } from './verify-log.tsx'
import { WitnessTable } from './witness-table.tsx'

type State = Viewed['log']['getState']

/** How far the log is, who has confirmed it, and the proof of it made in the reader's own browser. */
export function LogPage({ state }: { state: State }) {
  const t = useTranslations('log')
  const open = state.alarms.filter((alarm) => alarm.endedAt === null)
  const { newest, confirmed } = state
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <header className="grid gap-2">
        <p className="text-sm">
          <TextLink href="/audit">{t('back')}</TextLink>
        </p>
        <h1>{t('title')}</h1>
        <p className="measure text-sm text-quiet">{t('intro')}</p>
      </header>
      {open.length > 0 ? (
        <Notice tone="stop" title={t('openAlarms', { count: open.length })}>
          {t('openAlarmsHint')}
        </Notice>
      ) : null}
      <KeyValueList
        items={[
          { key: 'size', label: t('records'), value: state.size },
          {
            key: 'newest',
            label: t('newest'),
            value: newest ? (
              <>
                {t('upTo', { size: newest.size })} · <Time value={newest.freshAt} />
              </>
            ) : (
              t('none')
            ),
          },
          {
            key: 'confirmed',
            label: t('confirmed'),
            value: confirmed
              ? t('confirmedBy', {
                  size: confirmed.size,
                  witnesses: confirmed.witnesses.map(({ witness }) => witness).join(', '),
                })
              : t('notConfirmed', { quorum: state.quorum }),
          },
          ...state.keys.map(({ vkey, retiredAt }) => ({
            key: vkey,
            label: retiredAt ? t('retiredKey') : t('key'),
            value: <code className="text-xs break-all">{vkey}</code>,
          })),
        ]}
      />
      <VerifyLog />
      <section className="grid gap-2">
        <h2>{t('witnesses')}</h2>
        {state.witnesses.length > 0 ? (
          <WitnessTable rows={state.witnesses} />
        ) : (
          <p className="measure text-sm">{t('noWitnesses')}</p>
        )}
      </section>
      <section className="grid gap-2">
        <h2>{t('alarms')}</h2>
        {state.alarms.length > 0 ? (
          <AlarmTable rows={state.alarms} />
        ) : (
          <p className="measure text-sm">{t('noAlarms')}</p>
        )}
      </section>
    </div>
  )
}
