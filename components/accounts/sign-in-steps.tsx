'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Form } from '#components/ui/form.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { beginSignInInput, completeSignInInput } from '#server/accounts/schema.ts'
import { AgencyField } from './agency-field.tsx'
import { FactorEnrolment } from './factor-enrolment.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { safePath } from './safe-path.ts'
import { beginSignIn, completeSignIn, type Refusal } from './sign-in-actions.ts'
import type { SignInChoices } from './visitor.ts'

type Step = NonNullable<Awaited<ReturnType<typeof beginSignIn>>['step']>

/** Banner, then agency, e-mail and password, then the code; a first sign-in enrols the second factor on the way. */
export function SignInSteps({ agencies, next }: { agencies: SignInChoices['agencies']; next: string }) {
  const t = useTranslations('accounts')
  const common = useTranslations('common')
  const [agreed, setAgreed] = useState(false)
  const [step, setStep] = useState<Step | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)

  const words = ({ reason, retryAfter }: Refusal) => ({
    message: t.has(`refused.${reason}`)
      ? t(`refused.${reason}`, { seconds: retryAfter ?? 0 })
      : t('refused.other'),
  })
  // A whole new page: nothing that was fetched before, as somebody else or as nobody, is left.
  const go = () => window.location.assign(safePath(next))

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
        <AgencyField agencies={agencies} />
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
