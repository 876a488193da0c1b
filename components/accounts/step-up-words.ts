import { getTranslations } from 'next-intl/server'
import type { StepUpWords } from './step-up-form.tsx'

/** The few words of the step-up, so that pages need not carry all of the feature's. */
export async function stepUpWords(): Promise<StepUpWords> {
  const t = await getTranslations('accounts')
  const common = await getTranslations('common')
  return {
    title: t('stepUp'),
    text: t('stepUpText'),
    confirm: t('confirm'),
    cancel: common('cancel'),
    code: t('code'),
    codeHint: t('codeHint'),
    refused: t('refused.code-refused'),
    demonstration: t('stepUpDemonstration'),
  }
}
