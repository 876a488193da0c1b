'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { languages } from '#i18n/languages.ts'
import { agreementRule } from '#server/agreements/schema.ts'

export type Article = {
  key: number
  article: string
  rule: (typeof agreementRule.options)[number]
  words: { en: string; fr: string; es: string }
}
export const emptyArticle = (key: number): Article => ({
  key,
  article: '',
  rule: 'general',
  words: { en: '', fr: '', es: '' },
})

type Props = { articles: readonly Article[]; onChange: (next: Article[]) => void }

/** The articles, one after the other, each in three languages. Their fields are state of the form: a list of objects. */
export function ArticleFields({ articles, onChange }: Props) {
  const t = useTranslations('agreements')
  const change = (key: number, more: Partial<Article>) =>
    onChange(articles.map((one) => (one.key === key ? { ...one, ...more } : one)))
  return (
    <section className="grid gap-4">
      <h2 id="articles" tabIndex={-1}>
        {t('articles')}
      </h2>
      {articles.map((one, place) => (
        <fieldset key={one.key} className="grid gap-3 border-t border-hairline pt-3">
          <legend className="sr-only">{t('article', { number: one.article || String(place + 1) })}</legend>
          <div className="grid gap-3 sm:grid-cols-2">
            <TextField
              name={`articles.${place}.article`}
              label={t('articleNumber')}
              value={one.article}
              limit={20}
              onChange={(event) => change(one.key, { article: event.currentTarget.value })}
            />
            <SelectField
              name={`articles.${place}.rule`}
              label={t('ruleLabel')}
              value={one.rule}
              options={agreementRule.options.map((value) => ({ value, label: t(`rule.${value}`) }))}
              onChange={(event) => {
                const found = agreementRule.safeParse(event.currentTarget.value)
                if (found.success) change(one.key, { rule: found.data })
              }}
            />
          </div>
          {languages.map((language) => (
            <TextArea
              key={language}
              name={`articles.${place}.words.${language}`}
              label={t(`wordsIn.${language}`)}
              value={one.words[language]}
              limit={2000}
              onChange={(event) =>
                change(one.key, { words: { ...one.words, [language]: event.currentTarget.value } })
              }
            />
          ))}
          {articles.length > 1 ? (
            <Button
              size="small"
              tone="quiet"
              className="justify-self-start"
              onClick={() => onChange(articles.filter((other) => other.key !== one.key))}
            >
              {t('removeArticle', { number: one.article || String(place + 1) })}
            </Button>
          ) : null}
        </fieldset>
      ))}
      <Button
        className="justify-self-start"
        onClick={() => onChange([...articles, emptyArticle(Math.max(...articles.map((one) => one.key)) + 1)])}
      >
        {t('addArticle')}
      </Button>
    </section>
  )
}
