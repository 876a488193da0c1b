import { useTranslations } from 'next-intl'
import { Preferences } from '#components/shell/preferences.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Theme } from '#i18n/languages.ts'
import { DemoCards } from './demo-cards.tsx'
import { SignInSteps } from './sign-in-steps.tsx'
import type { SignInChoices } from './visitor.ts'

/** Why a page sent somebody here, when it is worth a word. */
const said = ['session-ended', 'session-expired', 'session-idle', 'officer-disabled', 'posting-ended']

export function SignIn({
  agencies,
  cards,
  next,
  why,
  theme,
}: SignInChoices & {
  next: string
  why: string
  theme: Theme
}) {
  const t = useTranslations('accounts')
  const errors = useTranslations('errors')
  return (
    <div className="mx-auto grid max-w-5xl gap-8 px-4 py-8">
      <header className="flex flex-wrap items-center justify-between gap-4 border-b border-hairline pb-4">
        <div>
          <h1>Tripoint</h1>
          <p className="text-sm text-quiet">{t('tagline')}</p>
        </div>
        <div className="flex gap-2">
          <Preferences theme={theme} signedIn={false} />
        </div>
      </header>
      <main id="content" className="grid gap-10 lg:grid-cols-2">
        <div className="grid content-start gap-4">
          {said.includes(why) ? <Notice tone="wait">{errors(`reason.${why}`)}</Notice> : null}
          <SignInSteps agencies={agencies} next={next} />
          <p className="text-sm text-quiet">
            {t('noPassword')} <TextLink href="/activate">{t('activate')}</TextLink>
          </p>
        </div>
        {cards.length > 0 ? <DemoCards cards={cards} next={next} /> : null}
      </main>
    </div>
  )
}
