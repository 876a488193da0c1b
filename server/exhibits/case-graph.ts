import type { ForCourt } from './load-bundle.ts'

type Event = {
  text: string
  receipt: string | null
}
type File = { evidenceId: string; fileName: string; mediaType: string; sizeBytes: number; sha256: string }
export type CourtExhibit = ForCourt & { events: readonly Event[]; files: readonly File[] }

/** Namespaces of CASE 1.4.0 and UCO 1.4.0; nothing is fetched from them. */
export const context = {
  kb: 'urn:uuid:',
  'case-investigation': 'https://ontology.caseontology.org/case/investigation/',
  'uco-action': 'https://ontology.unifiedcyberontology.org/uco/action/',
  'uco-core': 'https://ontology.unifiedcyberontology.org/uco/core/',
  'uco-identity': 'https://ontology.unifiedcyberontology.org/uco/identity/',
  'uco-location': 'https://ontology.unifiedcyberontology.org/uco/location/',
  'uco-observable': 'https://ontology.unifiedcyberontology.org/uco/observable/',
  'uco-types': 'https://ontology.unifiedcyberontology.org/uco/types/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

const at = (moment: string) => ({ '@type': 'xsd:dateTime', '@value': moment })
const ref = (id: string) => ({ '@id': `urn:uuid:${id}` })
/** A name of a node of its own beside another, stable from bundle to bundle (RFC 8141 allows no fragment in a plain UUID: a path is used). */
const part = (id: string, name: string) => ({ '@id': `urn:tripoint:${id}:${name}` })

type Said = {
  seq: number
  kind: string
  occurredAt: string
  officer: string
  officerName: string
  place: string
  note: string
}

/** Nodes of one exhibit: the provenance record, an action for each custody event, the officers, the files with their hashes. */
export function nodesOf(exhibit: CourtExhibit, named: Set<string>): object[] {
  const nodes: object[] = []
  const person = (id: string, name: string) => {
    if (named.has(id)) return
    named.add(id)
    nodes.push({ ...ref(id), '@type': 'uco-identity:Person', 'uco-core:name': name })
  }
  const thing = part(exhibit.exhibitId, 'thing')
  nodes.push({
    ...thing,
    '@type': 'uco-core:UcoObject',
    'uco-core:name': exhibit.title,
    'uco-core:description': [exhibit.description || exhibit.title, `${exhibit.quantity} ${exhibit.unit}`],
  })
  nodes.push({
    ...ref(exhibit.exhibitId),
    '@type': 'case-investigation:ProvenanceRecord',
    'case-investigation:exhibitNumber': exhibit.exhibitNumber,
    'uco-core:description': exhibit.title,
    'uco-core:tag': [exhibit.mark, exhibit.handlingCode],
    'uco-core:object': [thing, ...exhibit.files.map((file) => ref(file.evidenceId))],
  })
  for (const event of exhibit.events) {
    const said: Said = JSON.parse(event.text)
    person(said.officer, said.officerName)
    const location = part(exhibit.exhibitId, `place-${said.seq}`)
    if (said.place) nodes.push({ ...location, '@type': 'uco-location:Location', 'uco-core:name': said.place })
    const got: { officer: string; officerName: string; receivedAt: string } | null = event.receipt
      ? JSON.parse(event.receipt)
      : null
    if (got) person(got.officer, got.officerName)
    nodes.push({
      ...part(exhibit.exhibitId, `event-${said.seq}`),
      '@type': 'case-investigation:InvestigativeAction',
      'uco-core:name': said.kind,
      ...(said.note && { 'uco-core:description': said.note }),
      'uco-action:startTime': at(said.occurredAt),
      'uco-action:endTime': at(got?.receivedAt ?? said.occurredAt),
      'uco-action:performer': ref(said.officer),
      ...(got && { 'uco-action:participant': ref(got.officer) }),
      'uco-action:object': thing,
      'uco-action:result': ref(exhibit.exhibitId),
      ...(said.place && { 'uco-action:location': location }),
    })
  }
  for (const file of exhibit.files) {
    const [content, hash, facet] = [
      part(file.evidenceId, 'content'),
      part(file.evidenceId, 'sha256'),
      part(file.evidenceId, 'file'),
    ]
    nodes.push({
      ...ref(file.evidenceId),
      '@type': 'uco-observable:File',
      'uco-core:hasFacet': [facet, content],
    })
    nodes.push({
      ...facet,
      '@type': 'uco-observable:FileFacet',
      'uco-observable:fileName': file.fileName,
      'uco-observable:sizeInBytes': { '@type': 'xsd:integer', '@value': String(file.sizeBytes) },
    })
    nodes.push({
      ...content,
      '@type': 'uco-observable:ContentDataFacet',
      'uco-observable:mimeType': file.mediaType,
      'uco-observable:sizeInBytes': { '@type': 'xsd:integer', '@value': String(file.sizeBytes) },
      ...(file.sha256 && { 'uco-observable:hash': hash }),
    })
    if (file.sha256)
      nodes.push({
        ...hash,
        '@type': 'uco-types:Hash',
        'uco-types:hashMethod': 'SHA256',
        'uco-types:hashValue': { '@type': 'xsd:hexBinary', '@value': file.sha256 },
      })
  }
  return nodes
}
