import { operationsOf } from '#server/kernel/rest.ts'
import { portalRouter } from '#server/router.ts'

const rows = operationsOf(portalRouter).map((operation) => ({
  name: operation.name,
  kind: operation.kind,
  by: operation.by,
  policy: operation.policyName,
  freshFactor: operation.freshFactor,
  audit: operation.notRecorded === null ? operation.action : `not recorded: ${operation.notRecorded}`,
}))

if (process.argv.includes('--json')) console.log(JSON.stringify(rows, null, 2))
else {
  const width = (key: 'name' | 'kind' | 'by' | 'policy') => Math.max(...rows.map((row) => row[key].length))
  for (const row of rows)
    console.log(
      row.name.padEnd(width('name')),
      row.kind.padEnd(width('kind')),
      row.by.padEnd(width('by')),
      row.policy.padEnd(width('policy')),
      (row.freshFactor ? 'second factor' : '').padEnd(13),
      row.audit,
    )
}
