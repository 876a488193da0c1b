import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { buttonClass } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Pager } from '#components/ui/pager.tsx'
import { ExhibitTable } from './exhibit-table.tsx'
import { MakeBundle } from './make-bundle.tsx'

type Props = { page: Viewed['exhibits']['list']; query: string; here: string }

/** Exhibits of a case or over all cases, searched by a form of its own that needs no script. */
export function ExhibitList({ page, query, here }: Props) {
  const t = useTranslations('exhibits')
  const record = page.mayRecord ? (
    <LinkButton href={`${here}/new`} tone="primary">
      {t('record')}
    </LinkButton>
  ) : undefined
  const next = page.next && `${here}?${new URLSearchParams({ ...(query && { query }), cursor: page.next })}`
  return (
    <section className="grid gap-3" aria-label={t('title')}>
      <div className="flex flex-wrap items-end justify-between gap-3" data-screen>
        {/* biome-ignore lint/a11y/useSemanticElements: a form with this role is what readers look for */}
        <form action={here} role="search" className="flex w-full max-w-md items-end gap-2">
          <label className="grid min-w-0 grow gap-1 text-sm">
            <span>{t('searchLabel')}</span>
            <input
              type="search"
              name="query"
              defaultValue={query}
              maxLength={100}
              className="control min-w-0"
              placeholder={t('search')}
            />
          </label>
          <button type="submit" className={buttonClass()}>
            {t('searchLabel')}
          </button>
        </form>
        {record}
      </div>
      {page.exhibits.length === 0 ? (
        query ? (
          <p className="text-sm text-quiet">{t('empty.found')}</p>
        ) : (
          <EmptyState title={t('empty.title')} action={record}>
            {t('empty.hint')}
          </EmptyState>
        )
      ) : (
        <>
          <ExhibitTable rows={page.exhibits} withCase={page.case === null} />
          <Pager
            label={t('pages')}
            count={t('shown', { count: page.exhibits.length })}
            next={next ?? undefined}
          />
          {page.case && page.mayBundle ? <MakeBundle caseId={page.case.id} exhibits={page.exhibits} /> : null}
        </>
      )}
    </section>
  )
}
