import { router, serve } from '#server/kernel/trpc.ts'
import { acceptTransfer } from './accept-transfer.ts'
import { addFile } from './add-file.ts'
import { addStation } from './add-station.ts'
import { approveDisposition } from './approve-disposition.ts'
import { carryOutDisposition } from './carry-out-disposition.ts'
import { declareEvidence } from './declare-evidence.ts'
import { declineTransfer } from './decline-transfer.ts'
import { getDisposition } from './get-disposition.ts'
import { getExhibit } from './get-exhibit.ts'
import { importExhibits } from './import-exhibits.ts'
import { liftHold } from './lift-hold.ts'
import { listCustody } from './list-custody.ts'
import { listExhibits } from './list-exhibits.ts'
import { offerTransfer } from './offer-transfer.ts'
import { openBundle } from './open-bundle.ts'
import { placeHold } from './place-hold.ts'
import { readBundle } from './read-bundle.ts'
import { recordExhibit } from './record-exhibit.ts'
import { refuseDisposition } from './refuse-disposition.ts'
import { requestDisposition } from './request-disposition.ts'
import { sealBundle } from './seal-bundle.ts'
import { setRetention } from './set-retention.ts'
import { withdrawTransfer } from './withdraw-transfer.ts'

export const exhibitsRouter = router({
  acceptTransfer: serve(acceptTransfer),
  addFile: serve(addFile),
  addStation: serve(addStation),
  approveDisposition: serve(approveDisposition),
  carryOutDisposition: serve(carryOutDisposition),
  declareEvidence: serve(declareEvidence),
  declineTransfer: serve(declineTransfer),
  get: serve(getExhibit),
  getDisposition: serve(getDisposition),
  import: serve(importExhibits),
  liftHold: serve(liftHold),
  list: serve(listExhibits),
  listCustody: serve(listCustody),
  offerTransfer: serve(offerTransfer),
  openBundle: serve(openBundle),
  placeHold: serve(placeHold),
  readBundle: serve(readBundle),
  record: serve(recordExhibit),
  refuseDisposition: serve(refuseDisposition),
  requestDisposition: serve(requestDisposition),
  sealBundle: serve(sealBundle),
  setRetention: serve(setRetention),
  withdrawTransfer: serve(withdrawTransfer),
})
