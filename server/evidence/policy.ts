import type { LoadedCase } from '#server/cases/load.ts'
import { canContribute, canReadFile } from '#server/cases/policy.ts'
import type { Officer } from '#server/kernel/actor.ts'
import type { Verdict } from '#server/kernel/operation.ts'

type OnCase = { case: LoadedCase }
type OnItem = OnCase & { originatorAgencyId: string }

export const canListEvidence = (actor: Officer, found: LoadedCase): Verdict => canReadFile(actor, found)
export const canListMine = (actor: Officer): Verdict =>
  actor.roles.some((role) => role !== 'auditor' && role !== 'administrator') || 'no-case-role'
/** Row security has answered already whether the item exists for the actor. */
export const canGetEvidence = (actor: Officer, { case: found }: OnItem): Verdict => canReadFile(actor, found)
/** Row security leaves the hash out where a release withholds the file: nobody finds the bytes without it. */
export const canPreviewEvidence = (actor: Officer, subject: OnItem & { sha256: string }): Verdict =>
  subject.sha256 === '' ? 'file-withheld' : canGetEvidence(actor, subject)
export const canDownloadEvidence = canPreviewEvidence
export const canKeepReading = canPreviewEvidence

export const canOpenUpload = (actor: Officer, found: LoadedCase): Verdict => canContribute(actor, found)
/** An upload is visible to whoever began it; the right to contribute may have ended since. */
export const canAuthorizeUpload = (actor: Officer, { case: found }: OnCase): Verdict =>
  canContribute(actor, found)
export const canFinishUpload = canAuthorizeUpload
/** Taking back one's own unfinished bytes needs no further right. */
export const canAbandonUpload = (actor: Officer, { officerId }: { officerId: string }): Verdict =>
  officerId === actor.officerId || 'not-own-upload'
export const canAttachEvidence = canAuthorizeUpload

/** Who received a copy may say that it was examined or copied; the exhibit itself is its originator's. */
const receiverKinds = ['examine', 'copy']
export const canAddCustodyEvent = (
  actor: Officer,
  { case: found, originatorAgencyId }: OnItem,
  input: { kind: string },
): Verdict => {
  const contributes = canContribute(actor, found)
  if (contributes !== true) return contributes
  return originatorAgencyId === actor.agencyId || receiverKinds.includes(input.kind) || 'not-originator'
}
