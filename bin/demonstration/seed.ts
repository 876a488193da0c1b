import { demonstrationCards } from '#db/seed/story/cards.ts'
import { listAgencies } from '#server/agencies/list-agencies.ts'
import { execute } from '#server/kernel/execute.ts'
import { storyAgreementsOf } from './agreements.ts'
import { storyApprovals } from './approvals.ts'
import { storyCases } from './cases.ts'
import { storyEvidence } from './evidence.ts'
import { storyExhibits } from './exhibits.ts'
import { loneManagers } from './let-go.ts'
import { people } from './people.ts'
import { storyReleases } from './releases.ts'
import { storyRequests } from './requests.ts'
import { Script } from './script.ts'

/** Fills an empty database with the demonstration; leaves one that has agencies alone. */
export async function seedWhenEmpty(): Promise<void> {
  const { agencies } = await execute(listAgencies, {}, { kind: 'visitor', address: '', door: 'seed' })
  if (agencies.length > 0) return
  console.log('Filling the empty database with the demonstration …')
  const script = new Script()
  people(script)
  loneManagers(script)
  storyAgreementsOf(script)
  storyCases(script)
  storyEvidence(script)
  storyExhibits(script)
  storyReleases(script)
  storyRequests(script)
  storyApprovals(script)
  await script.play()
}

export const demoSignIns = (): string[] =>
  demonstrationCards.map(
    (card) =>
      `${card.agencyCode.padEnd(6)} ${card.role.padEnd(16)} ${card.rank} ${card.name} <${card.email}>`,
  )
