'use client'

import Printer from 'lucide-react/icons/printer'
import { useTranslations } from 'next-intl'
import { Button, type ButtonSize } from './button.tsx'

export function PrintButton({ size }: { size?: ButtonSize }) {
  const t = useTranslations('common')
  return (
    <Button size={size} onClick={() => window.print()}>
      <Printer aria-hidden="true" className="size-4" />
      {t('print')}
    </Button>
  )
}
