import { useFormatter } from 'next-intl'

const steps = [
  { unit: 'terabyte', size: 1e12 },
  { unit: 'gigabyte', size: 1e9 },
  { unit: 'megabyte', size: 1e6 },
  { unit: 'kilobyte', size: 1e3 },
  { unit: 'byte', size: 1 },
] as const

/** An amount of bytes in words of the locale, in steps of 1000 (IEC 80000-13 keeps the binary names apart). */
export function useBytes(): (value: number) => string {
  const format = useFormatter()
  return (value) => {
    const step = steps.find((one) => value >= one.size) ?? { unit: 'byte', size: 1 }
    return format.number(value / step.size, {
      style: 'unit',
      unit: step.unit,
      unitDisplay: step.unit === 'byte' ? 'long' : 'short',
      maximumFractionDigits: value / step.size < 10 && step.size > 1 ? 1 : 0,
    })
  }
}

export function Bytes({ value }: { value: number }) {
  const toWords = useBytes()
  return (
    <data value={value} className="whitespace-nowrap">
      {toWords(value)}
    </data>
  )
}
