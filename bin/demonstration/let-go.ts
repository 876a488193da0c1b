import { officers } from '#db/seed/story/officers.ts'
import type { OfficerSlug } from '#db/seed/story/types.ts'
import { approveRelease } from '#server/releases/approve-release.ts'
import { setApprovalRules } from '#server/releases/set-approval-rules.ts'
import type { Script } from './script.ts'

const managers = officers.filter((one) => one.role === 'manager')

/** Approves; where the mark asks for a second manager, the other manager of the agency does so too. */
export async function letGo(script: Script, by: OfficerSlug, releaseId: string): Promise<void> {
  const made = await script.act(approveRelease, by, { releaseId })
  if (!made.awaitsSecond) return
  const agency = managers.find((one) => one.slug === by)?.agency
  const second = managers.find((one) => one.agency === agency && one.slug !== by)
  if (!second) throw new Error(`${agency} has no second manager`)
  await script.act(approveRelease, second.slug, { releaseId })
}

/** An agency with one manager does not ask for a second one. */
export function loneManagers(script: Script): void {
  const lone = managers.filter((one) =>
    managers.every((other) => other === one || other.agency !== one.agency),
  )
  for (const { slug } of lone)
    script.scene(
      -1190,
      async () =>
        void (await script.act(setApprovalRules, slug, { secondFrom: null, secondForPersonal: false })),
    )
}
