import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '#db/schema/custody.ts'
import { mostRestrictive } from '#server/kernel/marks.ts'
import type { CourtExhibit } from './case-graph.ts'
import { CourtReport } from './court-report.ts'

type Words = { [key: string]: string | Words }
type Told = CourtExhibit & {
  events: readonly { text: string; receipt: string | null; findings: readonly Finding[] }[]
}
type Head = {
  case: { number: string; title: string; offence: string; legalAuthority: string }
  by: { name: string; agency: string }
}
type Bundle = { id: string; language: 'en' | 'fr' | 'es'; reason: string; openedAt: Date; total: number }

const file = (language: string, feature: string): Words =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../messages', language, `${feature}.json`), 'utf8'))
/** A word by its path; the arguments are plain names. */
const wordsOf =
  (tree: Words) =>
  (key: string, facts: Record<string, string> = {}) => {
    let at: string | Words | undefined = tree
    for (const part of key.split('.')) at = typeof at === 'object' ? at[part] : undefined
    return (typeof at === 'string' ? at : key).replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '')
  }

/** The report of a bundle in one language: what is in it, where it came from, through whose hands, what the chains show. */
export async function reportOf(
  bundle: Bundle,
  head: Head,
  slices: AsyncIterable<{ exhibits: readonly Told[] }>,
): Promise<Uint8Array> {
  const { language } = bundle
  const t = wordsOf(file(language, 'exhibits'))
  const common = wordsOf(file(language, 'common'))
  const moment = new Intl.DateTimeFormat(`${language}-CA`.replace('es-CA', 'es-MX'), {
    dateStyle: 'medium',
    timeStyle: 'long',
    timeZone: 'UTC',
  })
  const when = (value: string | Date) => moment.format(new Date(value))
  const report = await CourtReport.begin(t('bundle.report'), language)
  report.heading(t('bundle.report'), 18)
  report.fact(t('column.case'), `${head.case.number} · ${head.case.title}`)
  report.fact(t('field.authority'), head.case.legalAuthority)
  report.fact(t('bundle.madeBy'), `${head.by.name}, ${head.by.agency}`)
  report.fact(t('bundle.madeAt'), when(bundle.openedAt))
  report.fact(t('bundle.purpose'), bundle.reason)
  report.fact(t('bundle.number'), bundle.id)
  report.fact(t('title'), String(bundle.total))
  report.line(t('bundle.howToCheck'))
  const marks = new Set<string>()
  for await (const { exhibits } of slices)
    for (const one of exhibits) {
      marks.add(one.mark)
      report.heading(`${one.exhibitNumber} · ${one.title}`)
      report.fact(
        t('column.originator'),
        `${one.originator} · ${common(`mark.${one.mark}`)} · ${one.handlingCode}`,
      )
      if (one.description) report.line(one.description)
      report.fact(
        t('field.quantity'),
        t(`amount.${one.unit}`, { quantity: one.quantity.replace(/\.?0+$/, '') }),
      )
      report.fact(t('field.seizedAt'), `${when(one.seizedAt)} · ${one.seizedBy}`)
      report.fact(t('field.authority'), one.authority)
      if (one.place || one.placeCode) report.fact(t('field.place'), `${one.place} ${one.placeCode}`.trim())
      for (const { fileName, sha256 } of one.files)
        report.fact(t('field.file'), `${fileName} · SHA-256 ${sha256 || '–'}`)
      report.fact(t('custodyTitle'), '')
      for (const event of one.events) station(report, t, when, event)
    }
  const highest = mostRestrictive([...marks])
  return report.finish(highest ? common(`mark.${highest}`) : '', `${head.case.number} · ${bundle.id}`)
}

type Said = {
  seq: number
  kind: string
  occurredAt: string
  agency: string
  officerName: string
  place: string
  note: string
  seals: string[]
}
function station(
  report: CourtReport,
  t: (key: string, facts?: Record<string, string>) => string,
  when: (value: string) => string,
  event: Told['events'][number],
) {
  const said: Said = JSON.parse(event.text)
  const who = t('did', { name: said.officerName, agency: said.agency })
  report.line(`${said.seq}. ${t(`kind.${said.kind}`)} · ${when(said.occurredAt)} · ${who}`, 12)
  if (event.receipt) {
    const got: Said & { receivedAt: string } = JSON.parse(event.receipt)
    report.line(`${t('got', { name: got.officerName, agency: got.agency })} · ${when(got.receivedAt)}`, 24)
  }
  if (said.place) report.line(said.place, 24)
  if (said.note) report.line(said.note, 24)
  if (said.seals.length > 0) report.line(t('seals', { seals: said.seals.join(', ') }), 24)
  for (const finding of event.findings) report.line(`! ${t(`finding.${finding}`)}`, 24)
}
