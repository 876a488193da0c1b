import { cookies } from 'next/headers'
import { getFormatter, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SessionWatch } from '#components/accounts/session-watch.tsx'
import { StepUp } from '#components/accounts/step-up.tsx'
import type { Viewed } from '#components/api/types.ts'
import { ToastRegion } from '#components/ui/toast.tsx'
import { preferenceCookies, toWidth } from '#i18n/languages.ts'
import { CapacityCapsule } from './capacity-capsule.tsx'
import { ConnectionBar } from './connection-bar.tsx'
import { destinationsFor } from './destinations.ts'
import { LiveProvider } from './live.tsx'
import { MarkBand, MarkScope } from './mark-band.tsx'
import { Navigation } from './navigation.tsx'
import { RememberZone } from './remember-zone.tsx'
import { TopBar } from './top-bar.tsx'

export type Viewer = Viewed['accounts']['viewer']

/** The frame of every page: where one is, whom one acts for, what the page is marked. */
export async function PortalShell({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  const t = await getTranslations('shell')
  const format = await getFormatter()
  const width = toWidth((await cookies()).get(preferenceCookies.navigation)?.value)
  const printed = t('printed', {
    name: viewer.fullName,
    agency: viewer.agencyCode,
    at: format.dateTime(new Date(), { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }),
  })
  return (
    <MarkScope>
      <ToastRegion>
        <LiveProvider>
          <SessionWatch />
          <StepUp isDemonstration={viewer.isDemonstration} />
          <RememberZone />
          <a
            href="#content"
            className="sr-only focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-50 focus:bg-sheet focus:p-2"
          >
            {t('skip')}
          </a>
          <div className="z-30 md:sticky md:top-0 bg-paper print:static">
            <MarkBand place="head" />
            <TopBar viewer={viewer} destinations={destinationsFor(viewer.roles)}>
              <CapacityCapsule viewer={viewer} />
            </TopBar>
            <ConnectionBar />
          </div>
          <div className="mx-auto flex max-w-[110rem] flex-col pb-10 md:flex-row">
            <Navigation destinations={destinationsFor(viewer.roles)} width={width} />
            <main id="content" tabIndex={-1} className="min-w-0 flex-1 px-4 py-5 outline-none md:px-6">
              {children}
            </main>
          </div>
          <p className="hidden px-4 text-xs print:block">{printed}</p>
          <MarkBand place="foot" />
        </LiveProvider>
      </ToastRegion>
    </MarkScope>
  )
}
