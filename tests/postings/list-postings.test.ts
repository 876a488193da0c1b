import { describe, expect, test } from 'vitest'
import { execute } from '#server/kernel/execute.ts'
import { getPosting } from '#server/postings/get-posting.ts'
import { listPostings } from '#server/postings/list-postings.ts'
import { expectRow } from '#tests/agencies/world.ts'
import { theWorld } from './world.ts'

const w = theWorld()

describe('listPostings and getPosting', () => {
  test('show both agencies theirs, a page at a time, and a third agency nothing', async () => {
    const { admin, propose, another, sponsor, homeManager, outsider } = w()
    const made = [await propose()]
    for (const _ of [1, 2]) made.push(await propose((await another()).officerId))
    const first = await execute(listPostings, { limit: 2 }, sponsor)
    const rest = await execute(listPostings, { limit: 2, cursor: first.next ?? '' }, sponsor)
    expect([...first.postings, ...rest.postings].map((row) => row.id).sort()).toEqual(made.sort())
    await expectRow(admin, 'postings.listed', { outcome: 'done', facts: { shown: 1 } })
    expect((await execute(listPostings, { state: 'agreed' }, homeManager)).postings).toEqual([])
    expect((await execute(listPostings, {}, outsider)).postings).toEqual([])
  })

  test('say who may decide, and record the look', async () => {
    const { admin, propose, another, sponsor, hostManager, outsider } = w()
    const postingId = await propose((await another()).officerId)
    expect(await execute(getPosting, { postingId }, hostManager)).toMatchObject({
      mayDecide: true,
      mayEnd: true,
    })
    expect(await execute(getPosting, { postingId }, sponsor)).toMatchObject({
      mayDecide: false,
      mayEnd: false,
    })
    await expectRow(admin, 'postings.viewed', { outcome: 'done', subject_id: postingId })
    await expect(execute(getPosting, { postingId }, outsider)).rejects.toMatchObject({ code: 'not-found' })
  })
})
