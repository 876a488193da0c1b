'use client'

import { portal } from '#components/api/client.ts'
import { PrintButton } from '#components/ui/print-button.tsx'
import { ActButton } from './act-button.tsx'
import { ApproveRelease, type Choice } from './approve-release.tsx'

type Props = {
  releaseId: string
  number: string
  agencies: string
  count: number
  standing: boolean
  may: { decide: boolean; approve: boolean; revoke: boolean }
  /** What could be left out. */
  items: readonly Choice[]
}

/** What the manager may do with the release now. */
export function ReleaseActs({ releaseId, number, agencies, count, standing, may, items }: Props) {
  const about = { number, agencies, count, standing: String(standing) }
  return (
    <div className="flex flex-wrap gap-2" data-screen>
      {may.decide ? (
        <>
          {may.approve ? <ApproveRelease releaseId={releaseId} about={about} items={items} /> : null}
          <ActButton
            act="refuse"
            about={about}
            runWithReason={(reason) => portal.releases.refuse.mutate({ releaseId, reason })}
          />
        </>
      ) : null}
      {may.revoke ? (
        <ActButton
          act="revoke"
          about={about}
          tone="danger"
          runWithReason={(reason) => portal.releases.revoke.mutate({ releaseId, reason })}
        />
      ) : null}
      <PrintButton />
    </div>
  )
}
