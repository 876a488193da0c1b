'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Form } from '#components/ui/form.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { beginSignInInput, completeSignInInput } from '#server/accounts/schema.ts'
import { FactorEnrolment } from './factor-enrolment.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import type { SignInAgency } from './sign-in.tsx'
import { beginSignIn, completeSignIn, type Refusal } from './sign-in-actions.ts'

type Step = NonNullable<Awaited<ReturnType<typeof beginSignIn>>['step']>

const safePath = (next: string) =>
  /^\/(?![/\\])[^\s]*$/.test(next) && !next.startsWith('/sign-in') ? next : '/desk'

/** Banner, then agency, e-mail and password, then the code; a first sign-in enrols the second factor on the way. */
export function SignInSteps({ agencies, next }: { agencies: SignInAgency[]; next: string }) {
  const t = useTranslations('accounts')
  const common = useTranslations('common')
  const router = useRouter()
  const [agreed, setAgreed] = useState(false)
  const [step, setStep] = useState<Step | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)

  const words = ({ reason, retryAfter }: Refusal) => ({
    message: t.has(`refused.${reason}`)
      ? t(`refused.${reason}`, { seconds: retryAfter ?? 0 })
      : t('refused.other'),
  })
  const go = () => {
    router.push(safePath(next))
    router.refresh()
  }

  if (codes) return <RecoveryCodes codes={codes} onKept={go} />
  if (!agreed)
    return (
      <section
        aria-labelledby="banner"
        className="grid gap-3 border-s-4 border-wait bg-wait-soft p-4 text-sm"
      >
        <h2 id="banner">{t('banner.title')}</h2>
        <p>{t('banner.restricted')}</p>
        <p>{t('banner.monitored')}</p>
        <p>{t('banner.penalties')}</p>
        <p>{t('banner.consent')}</p>
        <Button tone="primary" className="justify-self-start" onClick={() => setAgreed(true)}>
          {t('banner.acknowledge')}
        </Button>
      </section>
    )
  if (!step)
    return (
      <Form
        key="password"
        label={t('signIn')}
        schema={beginSignInInput}
        submitLabel={t('continue')}
        submit={async (input) => {
          const answer = await beginSignIn(input)
          if (answer.refusal) return words(answer.refusal)
          setStep(answer.step)
        }}
      >
        <SelectField
          name="agencyId"
          label={t('agency')}
          emptyLabel={t('chooseAgency')}
          options={(['CA', 'US', 'MX'] as const).map((country) => ({
            label: common(`country.${country}`),
            options: agencies
              .filter((agency) => agency.country === country)
              .map(({ id, code, names }) => ({ value: id, label: `${code} · ${names.en}` })),
          }))}
        />
        <TextField name="email" type="email" label={t('email')} autoComplete="username" />
        <TextField name="password" type="password" label={t('password')} autoComplete="current-password" />
      </Form>
    )
  return (
    <Form
      key="code"
      label={t('secondStep')}
      schema={completeSignInInput}
      values={{ challenge: step.challenge }}
      submitLabel={t('signIn')}
      secondary={<Button onClick={() => setStep(null)}>{common('back')}</Button>}
      submit={async (input) => {
        const answer = await completeSignIn(input)
        if (answer.refusal) return words(answer.refusal)
        if (answer.recoveryCodes) setCodes(answer.recoveryCodes)
        else go()
      }}
    >
      {step.enrol ? <FactorEnrolment {...step.enrol} /> : null}
      <TextField
        name="code"
        label={t('code')}
        hint={t(step.enrol ? 'codeHintNew' : 'codeHint')}
        autoComplete="one-time-code"
        mono
      />
    </Form>
  )
}
