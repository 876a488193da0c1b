import { addFile } from '#server/exhibits/add-file.ts'
import { declareEvidence } from '#server/exhibits/declare-evidence.ts'
import { openBundle } from '#server/exhibits/open-bundle.ts'
import { writeBundle } from '#server/exhibits/write-bundle.ts'
import { execute } from '#server/kernel/execute.ts'
import { anExhibit as aFile } from '#tests/evidence/world.ts'
import type { World } from '#tests/releases/world.ts'
import type { Person } from '#tests/support/makers.ts'
import { anExhibit, handedOver, letSee } from './world.ts'

export const allow = (w: World, exhibitId: string) =>
  execute(declareEvidence, { exhibitId, reason: 'Asked for by Crown counsel' }, w.manager)

export async function bytesOf(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of source) parts.push(part)
  return Buffer.concat(parts)
}

export const open = (caseId: string, exhibitIds: string[], by: Person, recipient = '') =>
  execute(openBundle, { caseId, exhibitIds, language: 'en', reason: 'Trial in Windsor', recipient }, by)

/** Two exhibits, one of which went to the partner, with a photograph each. */
export async function aBundle(w: World) {
  const caseId = await w.sharedCase()
  const ids: string[] = []
  for (const title of ['Bolt seal', 'Saco sellado, 测试']) {
    const exhibitId = await anExhibit(w.officer, caseId, { title })
    const { itemId } = await aFile(w.officer, caseId, Buffer.from(`photograph of ${title}`), {
      fileName: '../é.jpg',
    })
    await execute(addFile, { exhibitId, evidenceId: itemId, role: 'photograph' }, w.officer)
    await allow(w, exhibitId)
    ids.push(exhibitId)
  }
  await letSee(w, caseId, ids)
  await handedOver(w, ids[0] ?? '')
  const { bundleId } = await open(caseId, ids, w.officer)
  return { caseId, ids, bundleId, zip: await bytesOf(writeBundle(bundleId, w.officer)) }
}
