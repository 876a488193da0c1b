import { assertSafeRole, connect, shareClient } from '#db/client.ts'
import { serve } from '#server/main.ts'

// The portal as `npm start` serves it, Next and its pages included, over a database that the bench has filled.
const client = connect(process.env.DATABASE_URL ?? '', { max: 10 })
await assertSafeRole(client)
shareClient(client)
const { url } = await serve()
process.send?.({ port: Number(new URL(url).port) })
process.on('message', () => process.send?.({ memory: process.memoryUsage().rss }))
