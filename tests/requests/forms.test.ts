import { beforeAll, describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { changeDraft } from '#server/requests/change-draft.ts'
import { forms, isConsistent, requestKind } from '#server/requests/forms.ts'
import { getRequest } from '#server/requests/get-request.ts'
import { submitRequest } from '#server/requests/submit-request.ts'
import { useDatabase } from '#tests/support/database.ts'
import { unrecorded } from '#tests/support/makers.ts'
import { aDraft, anAwaiting, aWorld, fieldsOf, type World } from './world.ts'

const db = useDatabase()
let world: World
beforeAll(async () => {
  world = await aWorld(db.admin())
})
const transport = { kind: 'transport_check', details: { vin: '1M8GDM9AXKP042788' } } as const

describe('forms of requests', () => {
  test('thirteen kinds, each with versions that count up', () => {
    expect(requestKind.options).toHaveLength(13)
    for (const kind of requestKind.options)
      expect(forms[kind].map(({ version }) => version)).toEqual(forms[kind].map((_, at) => at + 1))
  })

  test('check digits of known numbers fit, and one wrong digit does not', () => {
    const known = [
      ['vin', '1M8GDM9AXKP042788', '1M8GDM9AXKP042789'],
      ['container', 'CSQU 305438-3', 'CSQU3054382'],
      ['imo', 'IMO 9074729', '9074728'],
    ] as const
    for (const [digit, right, wrong] of known)
      expect([isConsistent(digit, right), isConsistent(digit, wrong)]).toEqual([true, false])
  })

  test('asks for what its kind needs, names the field, and takes nothing else', async () => {
    const refused = (more: Parameters<typeof fieldsOf>[1]) =>
      execute(
        changeDraft,
        { ...fieldsOf(world, more), requestId: crypto.randomUUID(), version: 1 },
        world.author,
      )
    const issue = (path: string, key: string) => ({ issues: [expect.objectContaining({ path, key })] })
    await expect(refused({ kind: 'transport_check' })).rejects.toMatchObject(
      issue('details.plate', 'detail_one_of'),
    )
    await expect(
      refused({ kind: 'records_check', details: { person: 'José', born: 'May' } }),
    ).rejects.toMatchObject(issue('details.born', 'detail_date'))
    await expect(refused({ kind: 'information', details: { vin: 'X' } })).rejects.toMatchObject(
      issue('details.vin', 'detail_unknown'),
    )
  })

  test('keeps the details and the version of the form', async () => {
    const { requestId } = await anAwaiting(world, transport)
    const request = await execute(getRequest, { requestId }, world.author)
    expect(request).toMatchObject({ ...transport, formVersion: 2 })
  })

  test('a form that was retired with a draft in it: the draft is kept, shown, and submitted after it was renewed', async () => {
    const { requestId } = await aDraft(world, transport)
    await unrecorded(db.admin(), (tx) => tx`update requests set form_version = 1 where id = ${requestId}`)
    await expect(execute(submitRequest, { requestId }, world.author)).rejects.toMatchObject({
      reason: 'form-retired',
    })
    const old = await execute(getRequest, { requestId }, world.author)
    expect(old).toMatchObject({ formVersion: 1, details: transport.details })
    await execute(changeDraft, { ...fieldsOf(world, transport), requestId, version: 1 }, world.author)
    await execute(submitRequest, { requestId }, world.author)
  })
})
