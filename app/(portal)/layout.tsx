import type { ReactNode } from 'react'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { PortalShell } from '#components/shell/portal-shell.tsx'

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const viewer = await call.accounts.viewer({})
  return (
    <Words features={['notifications']}>
      <PortalShell viewer={viewer}>{children}</PortalShell>
    </Words>
  )
}
