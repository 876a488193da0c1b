import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { State, type StateTone } from '#components/ui/state.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { Time } from '#components/ui/time.tsx'
import { AddFile } from './custody-acts.tsx'
import {
  ApproveDisposition,
  CarryOutDisposition,
  LiftHold,
  PlaceHold,
  RefuseDisposition,
  RequestDisposition,
} from './end-acts.tsx'
import type { Shown } from './exhibit-page.tsx'
import { AcceptTransfer, CloseOffer } from './transfer-acts.tsx'

/** A handover that waits for its second signature. */
export function OpenOffer({ exhibit }: { exhibit: Shown }) {
  const t = useTranslations('exhibits')
  const open = exhibit.transfers.find(({ state }) => state === 'offered')
  if (!open) return null
  const named = { transferId: open.id, number: exhibit.exhibitNumber }
  return (
    <Notice tone="wait" title={t('offer.open', { agency: open.toCode })}>
      <p>
        <bdi>{t('offer.by', { rank: open.from.rank, name: open.from.name })}</bdi>,{' '}
        <Time value={open.releasedAt.toISOString()} show="exact" />
      </p>
      {open.note ? <bdi className="block whitespace-pre-line">{open.note}</bdi> : null}
      <div className="mt-2 flex flex-wrap gap-2">
        {exhibit.may.accept ? (
          <>
            <AcceptTransfer {...named} />
            <CloseOffer {...named} how="decline" />
          </>
        ) : null}
        {exhibit.may.withdraw ? <CloseOffer {...named} how="withdraw" /> : null}
      </div>
    </Notice>
  )
}

export function ExhibitFiles({ exhibit }: { exhibit: Shown }) {
  const t = useTranslations('exhibits')
  return (
    <section className="grid gap-2">
      <h2>{t('files.title')}</h2>
      {exhibit.files.length === 0 ? <p className="text-sm text-quiet">{t('files.none')}</p> : null}
      <ul className="grid gap-3 sm:grid-cols-2">
        {exhibit.files.map((file) => (
          <li key={file.evidenceId} className="grid content-start gap-1 text-sm">
            {file.mediaType.startsWith('image/') ? (
              // biome-ignore lint/performance/noImgElement: bytes behind the gate, which the image optimiser must not see
              <img
                src={`/api/evidence/${file.evidenceId}/preview`}
                alt={file.title}
                loading="lazy"
                className="max-h-64 w-full bg-well object-contain"
              />
            ) : null}
            <TextLink href={`/evidence/${file.evidenceId}`}>
              {file.exhibitNumber} · <bdi>{file.title}</bdi>
            </TextLink>
            <span>
              <Badge>{t(`role.${file.role}`)}</Badge>
            </span>
          </li>
        ))}
      </ul>
      {exhibit.may.addFile && exhibit.loose.length > 0 ? (
        <AddFile exhibitId={exhibit.exhibitId} number={exhibit.exhibitNumber} files={exhibit.loose} />
      ) : null}
    </section>
  )
}

export function LegalHolds({ exhibit }: { exhibit: Shown }) {
  const t = useTranslations('exhibits')
  const number = exhibit.exhibitNumber
  return (
    <section className="grid gap-2 text-sm">
      <h2>{t('hold.title')}</h2>
      {exhibit.holds.length === 0 ? <p className="text-quiet">{t('hold.none')}</p> : null}
      <ul className="grid gap-2">
        {exhibit.holds.map((hold) => (
          <li key={hold.id} className="grid gap-1 border-t border-hairline pt-2">
            <State tone={hold.liftedAt ? 'ended' : 'waiting'}>
              {t('hold.on', { authority: hold.authority })}
            </State>
            <bdi className="text-quiet">
              {t('heldBy', {
                rank: hold.placedBy.rank,
                name: hold.placedBy.name,
                agency: hold.placedBy.agencyCode,
              })}
              , <Time value={hold.placedAt.toISOString()} show="exact" />
            </bdi>
            {hold.liftedAt ? <bdi>{t('hold.lifted', { reason: hold.liftReason })}</bdi> : null}
            {hold.mayLift ? <LiftHold holdId={hold.id} number={number} /> : null}
          </li>
        ))}
      </ul>
      {exhibit.may.hold ? <PlaceHold exhibitId={exhibit.exhibitId} number={number} /> : null}
    </section>
  )
}

const tones = {
  awaiting: 'waiting',
  approved: 'active',
  refused: 'refused',
  carried_out: 'done',
} satisfies Record<string, StateTone>

export function Dispositions({ exhibit }: { exhibit: Shown }) {
  const t = useTranslations('exhibits')
  const { may, dispositions } = exhibit
  return (
    <section className="grid gap-2 text-sm">
      <h2>{t('end.title')}</h2>
      {dispositions.length === 0 ? <p className="text-quiet">{t('end.none')}</p> : null}
      <ul className="grid gap-2">
        {dispositions.map((one) => {
          const named = { dispositionId: one.id, number: one.number, exhibit: exhibit.exhibitNumber }
          const isOpen = one.state === 'awaiting' || one.state === 'approved'
          return (
            <li key={one.id} className="grid gap-1 border-t border-hairline pt-2">
              <span className="flex flex-wrap items-baseline gap-x-3">
                <TextLink href={`/exhibits/${exhibit.exhibitId}/dispositions/${one.id}`}>
                  {one.number}
                </TextLink>
                <span>{t(`end.kind.${one.kind}`)}</span>
                <State tone={tones[one.state]}>{t(`end.state.${one.state}`)}</State>
              </span>
              <bdi>{one.reason}</bdi>
              {one.refusal ? <bdi className="text-quiet">{one.refusal}</bdi> : null}
              {isOpen ? (
                <span className="flex flex-wrap gap-2">
                  {may.approve ? <ApproveDisposition {...named} /> : null}
                  {may.refuse ? <RefuseDisposition {...named} /> : null}
                  {may.carryOut ? <CarryOutDisposition {...named} /> : null}
                </span>
              ) : null}
            </li>
          )
        })}
      </ul>
      {may.requestDisposition ? (
        <RequestDisposition
          exhibitId={exhibit.exhibitId}
          number={exhibit.exhibitNumber}
          originator={exhibit.originatorCode}
        />
      ) : null}
    </section>
  )
}
