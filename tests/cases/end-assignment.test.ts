import { describe, test } from 'vitest'
import { endAssignment } from '#server/cases/end-assignment.ts'
import { getCase } from '#server/cases/get-case.ts'
import { execute } from '#server/kernel/execute.ts'
import { expectCode, expectHidden, theWorld } from './world.ts'

const w = theWorld()

describe('endAssignment', () => {
  const assigned = async () => {
    const caseId = await w().sharedCase()
    const { assignmentId } = await w().assign(caseId, w().manager, w().colleague, ['read'])
    return { caseId, assignmentId, reason: 'Moved to another unit' }
  }

  test('takes the officer off the case at once', async () => {
    const input = await assigned()
    await execute(endAssignment, input, w().officer)
    await expectHidden(execute(getCase, { caseId: input.caseId }, w().colleague))
  })

  test('is invisible to another agency, participants included', async () => {
    const input = await assigned()
    await expectHidden(execute(endAssignment, input, w().outsider))
    await expectHidden(execute(endAssignment, input, w().partnerManager))
  })

  test('refuses who may only read, and records it', async () => {
    const input = await assigned()
    await w().expectDenied(
      execute(endAssignment, input, w().reader),
      'cases.endAssignment',
      input.caseId,
      'needs-manage',
    )
  })

  test('refuses one that has ended already', async () => {
    const input = await assigned()
    await execute(endAssignment, input, w().manager)
    await expectCode(execute(endAssignment, input, w().manager), 'conflict', 'state-changed')
  })

  test('writes exactly this audit row', async () => {
    const input = await assigned()
    await execute(endAssignment, input, w().manager)
    await w().expectRow('cases.assignment-ended', input.caseId, {
      officer_id: w().manager.officerId,
      subject_id: w().colleague.officerId,
      reason: 'Moved to another unit',
      facts: { assignment: input.assignmentId },
    })
  })
})
