import { getTranslations } from 'next-intl/server'
import { call } from '#components/api/call.ts'
import { Words } from '#components/api/words.tsx'
import { OutcomeState, Who } from '#components/audit/audit-table.tsx'
import { EventFacts } from '#components/audit/event-facts.tsx'
import { Sentence } from '#components/audit/sentence.tsx'
import { RecordProof } from '#components/log/record-proof.tsx'
import { TextLink } from '#components/ui/text-link.tsx'

type Props = { params: Promise<{ eventId: string }> }

export async function generateMetadata() {
  const t = await getTranslations('audit')
  return { title: `${t('one')} · ${t('title')}` }
}

export default async function Page({ params }: Props) {
  const t = await getTranslations('audit')
  const { eventId } = await params
  const event = await call.audit.get({ eventId })
  const proof = await call.log.proveRecord({ eventId })
  return (
    <article className="grid gap-4">
      <p className="text-sm">
        <TextLink href="/audit">{t('title')}</TextLink>
      </p>
      <h1>
        <Sentence event={event} />
      </h1>
      <p className="flex flex-wrap gap-x-4">
        <Who event={event} />
        <OutcomeState outcome={event.outcome} />
      </p>
      <EventFacts event={event} />
      <Words features={['log']}>
        <RecordProof proof={proof} />
      </Words>
    </article>
  )
}
