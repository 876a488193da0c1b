import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { Hash } from '#components/ui/hash.tsx'
import { State } from '#components/ui/state.tsx'
import { Time } from '#components/ui/time.tsx'
import { Timeline } from '#components/ui/timeline.tsx'

type Link = Viewed['exhibits']['listCustody']['chain'][number]

/** The chain as a line of stations, newest first, each with who signed; with `signed` also what they signed. */
export function CustodyChain({ chain, signed }: { chain: readonly Link[]; signed?: boolean }) {
  const t = useTranslations('exhibits')
  return (
    <Timeline
      label={t('custodyTitle')}
      items={chain.map((link) => ({
        key: String(link.seq),
        at: <Time value={link.occurredAt.toISOString()} show="exact" />,
        title: t('station', { seq: link.seq, kind: t(`kind.${link.kind}`) }),
        body: <Station link={link} signed={signed ?? false} />,
      }))}
    />
  )
}

function Station({ link, signed }: { link: Link; signed: boolean }) {
  const t = useTranslations('exhibits')
  const { event, receipt } = link
  const seals = receipt?.seals ?? event.seals
  const stored = receipt?.storagePlace || event.storagePlace
  return (
    <div className="grid gap-0.5">
      <bdi>
        {receipt
          ? t('gave', { name: event.officerName, agency: event.agency })
          : t('did', { name: event.officerName, agency: event.agency })}
      </bdi>
      {receipt ? (
        <span>
          <bdi>{t('got', { name: receipt.officerName, agency: receipt.agency })}</bdi>,{' '}
          <Time value={receipt.receivedAt} show="exact" />
        </span>
      ) : null}
      {event.place ? <bdi>{event.place}</bdi> : null}
      {stored ? <bdi className="text-quiet">{t('stored', { place: stored })}</bdi> : null}
      {seals.length > 0 ? <bdi className="text-quiet">{t('seals', { seals: seals.join(', ') })}</bdi> : null}
      {[event.note, receipt?.note].map((note) =>
        note ? (
          <bdi key={note} className="whitespace-pre-line wrap-anywhere">
            {note}
          </bdi>
        ) : null,
      )}
      {link.findings.map((finding) => (
        <State key={finding} tone="late">
          {t(`finding.${finding}`)}{' '}
          <span className="font-normal text-quiet">
            {finding === 'late-acceptance' ? t('accepted') : t('recorded')}{' '}
            <Time value={receipt?.acceptedAt ?? event.recordedAt} show="exact" />
          </span>
        </State>
      ))}
      <span className="text-xs text-quiet">
        {t('signature', { key: link.key.slice(0, 16) })}
        {link.receiptKey ? ` · ${t('signature', { key: link.receiptKey.slice(0, 16) })}` : null}
      </span>
      {signed ? (
        <>
          <Hash value={link.hash} label={t('eventHash', { seq: link.seq })} />
          <Hash value={link.signature} label={t('signatureOf', { seq: link.seq })} />
          {link.receiptSignature ? (
            <Hash value={link.receiptSignature} label={t('signatureOf', { seq: link.seq })} />
          ) : null}
        </>
      ) : null}
    </div>
  )
}
