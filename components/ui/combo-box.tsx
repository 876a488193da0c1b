'use client'

import dynamic from 'next/dynamic'
import { Skeleton } from './skeleton.tsx'

export type { ComboBoxProps, ComboItem } from './combo-box-field.tsx'

/** A field that searches while one types; its code is loaded only where it stands on the page. */
export const ComboBox = dynamic(
  () => import('./combo-box-field.tsx').then((module) => module.ComboBoxField),
  {
    ssr: false,
    loading: () => <Skeleton lines={2} className="max-w-80" />,
  },
)
