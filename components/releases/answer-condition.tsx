'use client'

import { portal } from '#components/api/client.ts'
import { ActButton } from './act-button.tsx'

/** For whoever asked: accept what the manager wants left out, or decline. */
export function AnswerCondition({ releaseId, number }: { releaseId: string; number: string }) {
  const about = { number }
  return (
    <span className="flex flex-wrap gap-2" data-screen>
      <ActButton
        act="acceptCondition"
        about={about}
        tone="primary"
        run={() => portal.releases.answerCondition.mutate({ releaseId, accept: true })}
      />
      <ActButton
        act="declineCondition"
        about={about}
        runWithReason={(answer) =>
          portal.releases.answerCondition.mutate({ releaseId, accept: false, answer })
        }
      />
    </span>
  )
}
