import { useTranslations } from 'next-intl'
import { KeyValueList } from '#components/ui/key-value-list.tsx'
import { formOf, isConsistent, type RequestKind } from '#server/requests/forms.ts'

type Props = { kind: RequestKind; version: number; details: Record<string, string> }

/** What the form of the kind asked for, as it was when the request was written. */
export function RequestDetails({ kind, version, details }: Props) {
  const t = useTranslations('requests')
  const fields = (formOf(kind, version)?.fields ?? []).filter(({ key }) => details[key])
  if (fields.length === 0) return null
  return (
    <section aria-label={t('details')} className="grid max-w-3xl gap-2">
      <h2>{t(`kind.${kind}`)}</h2>
      <KeyValueList
        items={fields.map(({ key, digit }) => {
          const value = details[key] ?? ''
          return {
            key,
            label: t(`detail.${key}`),
            value: (
              <>
                <bdi>{value}</bdi>
                {digit ? (
                  <span className="ps-2 text-quiet">
                    {t(isConsistent(digit, value) ? 'digit.fits' : 'digit.doesNot')}
                  </span>
                ) : null}
              </>
            ),
          }
        })}
      />
    </section>
  )
}
