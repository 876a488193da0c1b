'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Bytes } from '#components/ui/bytes.tsx'
import { Hash } from '#components/ui/hash.tsx'
import { KeyValueList } from '#components/ui/key-value-list.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { Time } from '#components/ui/time.tsx'

export type ReceiptFacts = {
  itemId: string
  exhibitNumber: string
  title: string
  sha256: string
  browserSha256: string
  sizeBytes: number
  receivedAt: string
}

/** Given only when both hashes agree. */
export function Receipt({ facts }: { facts: ReceiptFacts }) {
  const t = useTranslations('evidence')
  const head = useRef<HTMLHeadingElement>(null)
  // The form is gone: the reader goes on where its result stands.
  useEffect(() => head.current?.focus(), [])
  const name = t('exhibit', { number: facts.exhibitNumber })
  return (
    <section className="grid gap-2 border-s-4 border-ok ps-4">
      <h3 ref={head} tabIndex={-1}>
        {t('receipt.title', { number: facts.exhibitNumber })}
      </h3>
      <KeyValueList
        items={[
          {
            key: 'title',
            label: t('field.title'),
            value: (
              <TextLink href={`/evidence/${facts.itemId}`}>
                <bdi>{facts.title}</bdi>
              </TextLink>
            ),
          },
          {
            key: 'browser',
            label: t('receipt.browserHash'),
            value: <Hash value={facts.browserSha256} label={t('receipt.browserHashOf', { name })} />,
          },
          {
            key: 'portal',
            label: t('receipt.portalHash'),
            value: <Hash value={facts.sha256} label={t('receipt.portalHashOf', { name })} />,
          },
          { key: 'size', label: t('field.size'), value: <Bytes value={facts.sizeBytes} /> },
          { key: 'at', label: t('receipt.at'), value: <Time value={facts.receivedAt} show="exact" /> },
        ]}
      />
    </section>
  )
}
