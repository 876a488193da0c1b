import { router, serve } from '#server/kernel/trpc.ts'
import { closeAlarm } from './close-alarm.ts'
import { endAlarm } from './end-alarm.ts'
import { getState } from './get-state.ts'
import { proveRecord } from './prove-record.ts'
import { raiseAlarm } from './raise-alarm.ts'
import { readCheckpoint } from './read-checkpoint.ts'
import { readRecords } from './read-records.ts'
import { readTile } from './read-tile.ts'

export const logRouter = router({
  getState: serve(getState),
  readCheckpoint: serve(readCheckpoint),
  readTile: serve(readTile),
  readRecords: serve(readRecords),
  proveRecord: serve(proveRecord),
  closeAlarm: serve(closeAlarm),
  raiseAlarm: serve(raiseAlarm),
  endAlarm: serve(endAlarm),
})
