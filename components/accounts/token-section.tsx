'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { portal } from '#components/api/client.ts'
import { useExplain } from '#components/api/use-explain.ts'
import { Button } from '#components/ui/button.tsx'
import { CheckboxField } from '#components/ui/checkbox-field.tsx'
import { FieldGroup } from '#components/ui/field-group.tsx'
import { Form } from '#components/ui/form.tsx'
import { Hash } from '#components/ui/hash.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { createTokenInput, tokenFeatures } from '#server/accounts/schema.ts'
import { type Token, TokenTable } from './token-table.tsx'

/** Access tokens for other systems: what there is, and a new one, whose secret is shown this once. */
export function TokenSection({ tokens }: { tokens: Token[] }) {
  const t = useTranslations('accounts')
  const common = useTranslations('common')
  const router = useRouter()
  const explain = useExplain()
  const [isMaking, setMaking] = useState(false)
  const [secret, setSecret] = useState('')
  return (
    <>
      {secret ? (
        <Notice
          tone="ok"
          live
          title={t('tokenSecret')}
          action={
            <Button size="small" onClick={() => setSecret('')}>
              {common('close')}
            </Button>
          }
        >
          <span data-testid="token-secret">
            <Hash value={secret} label={t('secret')} />
          </span>
        </Notice>
      ) : null}
      <TokenTable tokens={tokens} />
      {isMaking ? (
        <Form
          label={t('createToken')}
          schema={createTokenInput}
          submitLabel={t('createToken')}
          explain={explain}
          secondary={<Button onClick={() => setMaking(false)}>{common('cancel')}</Button>}
          submit={async (input) => {
            const made = await portal.accounts.createToken.mutate(input)
            setSecret(made.secret)
            setMaking(false)
            router.refresh()
          }}
        >
          <TextField name="name" label={t('tokenName')} hint={t('tokenNameHint')} limit={80} />
          <FieldGroup name="scopes" legend={t('scopes')} hint={t('scopesHint')}>
            <div className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
              {tokenFeatures.flatMap((feature) =>
                (['read', 'write'] as const).map((verb) => (
                  <CheckboxField
                    key={`${feature}:${verb}`}
                    name="scopes[]"
                    value={`${feature}:${verb}`}
                    label={t(`scope.${verb}`, { feature: common(`feature.${feature}`) })}
                  />
                )),
              )}
            </div>
          </FieldGroup>
          <TextField
            name="days"
            type="number"
            label={t('days')}
            min={1}
            max={90}
            defaultValue="30"
            className="max-w-40"
          />
        </Form>
      ) : (
        <Button className="justify-self-start" onClick={() => setMaking(true)}>
          {t('createToken')}
        </Button>
      )}
    </>
  )
}
