import { execute } from '#server/kernel/execute.ts'
import { createFirstOfficer } from '#server/officers/create-first-officer.ts'
import { createFirstOfficerInput } from '#server/officers/schema.ts'
import { openDatabase } from './database.ts'

const given = createFirstOfficerInput.safeParse(JSON.parse(process.argv[2] ?? 'null'))
if (!given.success) {
  console.error(`Say who, as JSON, for example:
  npm run first-administrator -- '{"agency":{"code":"RCMP","names":{"en":"…","fr":"…","es":"…"},"country":"CA"},"email":"…","fullName":"…","language":"en"}'
${given.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n')}`)
  process.exit(1)
}
const database = await openDatabase({ max: 1 })
try {
  const { activationCode, activationUntil } = await execute(createFirstOfficer, given.data, {
    kind: 'system',
    door: 'job',
  })
  console.log(`Activation code, good until ${activationUntil.toISOString()}, at /activate: ${activationCode}`)
} finally {
  await database.close()
}
