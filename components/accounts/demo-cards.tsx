import { useTranslations } from 'next-intl'
import { demoSignIn } from './sign-in-actions.ts'
import type { SignInChoices } from './visitor.ts'

/** A card per invented officer; in the demonstration only. */
export function DemoCards({ cards, next }: { cards: SignInChoices['cards']; next: string }) {
  const t = useTranslations('accounts')
  const common = useTranslations('common')
  return (
    <section aria-labelledby="demonstration" className="grid content-start gap-3">
      <h2 id="demonstration">{t('demonstration')}</h2>
      <p className="text-sm text-quiet">{t('demonstrationText')}</p>
      {(['CA', 'US', 'MX'] as const).map((country) => (
        <div key={country} className="grid gap-1">
          <h3 className="text-sm text-quiet">{common(`country.${country}`)}</h3>
          <ul className="grid border-t border-hairline">
            {cards
              .filter((card) => card.country === country)
              .map((card) => (
                <li key={card.email} className="border-b border-hairline">
                  <form action={demoSignIn}>
                    <input type="hidden" name="agencyId" value={card.agencyId} />
                    <input type="hidden" name="email" value={card.email} />
                    <input type="hidden" name="next" value={next} />
                    <button
                      type="submit"
                      data-email={card.email}
                      className="flex w-full flex-wrap items-baseline gap-x-3 px-2 py-1.5 text-start text-sm hover:bg-well"
                    >
                      <span className="font-mono text-xs">{card.agencyCode}</span>
                      <span className="font-medium">{`${card.rank} ${card.name}`}</span>
                      <span className="ms-auto text-xs text-quiet">
                        {common(`role.${card.role}`)} · {card.language.toUpperCase()}
                      </span>
                      <span className="w-full text-xs text-quiet">{t(`sees.${card.role}`)}</span>
                    </button>
                  </form>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
