import { connect, shareClient } from '#db/client.ts'
import { clock } from '#server/kernel/clock.ts'
import { runner } from './job-world.ts'

// A portal process that is killed in the middle of a job: prints "inside" once the effect is written and not committed.
clock.moveTo(new Date(process.argv[3] ?? ''))
shareClient(connect(process.argv[2] ?? '', { max: 5 }))
await runner().drain()
