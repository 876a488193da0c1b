import { useTranslations } from 'next-intl'
import { KeyValueList } from '#components/ui/key-value-list.tsx'
import { Table } from '#components/ui/table.tsx'
import type { Operation } from '#server/kernel/operation.ts'
import { restPath } from '#server/kernel/rest.ts'
import { fieldsOf, operationsByFeature } from './describe.ts'

/** Every operation as other systems call it; generated, so that it cannot differ from what the portal does. */
export function ApiReference() {
  const t = useTranslations('api-reference')
  const common = useTranslations('common')
  const features = operationsByFeature()
  return (
    <div className="grid gap-6">
      <h1>{t('title')}</h1>
      <div className="measure grid gap-2 text-sm">
        <p>{t('intro')}</p>
        <p>{t('errors')}</p>
        <p>
          <a href="/api/v1/openapi.json" className="link">
            {t('openApi')}
          </a>
        </p>
      </div>
      <nav aria-label={t('features')} className="flex flex-wrap gap-x-4 gap-y-1 text-sm" data-screen>
        {features.map(([feature]) => (
          <a key={feature} href={`#${feature}`} className="link inline-block min-h-6">
            {common(`feature.${feature}`)}
          </a>
        ))}
      </nav>
      {features.map(([feature, operations]) => (
        <section key={feature} aria-labelledby={feature} className="grid gap-2">
          <h2 id={feature}>{common(`feature.${feature}`)}</h2>
          {operations.map((operation) => (
            <OperationEntry key={operation.name} operation={operation} />
          ))}
        </section>
      ))}
    </div>
  )
}

function OperationEntry({ operation }: { operation: Operation }) {
  const t = useTranslations('api-reference')
  const fields = fieldsOf(operation)
  return (
    <details id={operation.name} className="border-b border-hairline py-1.5">
      <summary className="cursor-pointer text-sm break-all">
        <code>
          {operation.kind === 'query' ? 'GET' : 'POST'} {restPath(operation)}
        </code>
      </summary>
      <div className="grid gap-3 py-3">
        <KeyValueList
          items={[
            { key: 'name', label: t('name'), value: <code className="break-all">{operation.name}</code> },
            { key: 'by', label: t('by'), value: t(`who.${operation.by}`) },
            { key: 'policy', label: t('policy'), value: <code>{operation.policyName}</code> },
            ...(operation.freshFactor
              ? [{ key: 'factor', label: t('factor'), value: t('factorFresh') }]
              : []),
            {
              key: 'action',
              label: t('action'),
              value: operation.notRecorded ? (
                t('notRecorded')
              ) : (
                <code className="break-all">{operation.action}</code>
              ),
            },
          ]}
        />
        {fields.length === 0 ? (
          <p className="text-sm text-quiet">{t('noFields')}</p>
        ) : (
          <Table
            caption={t('fieldsOf', { name: operation.name })}
            narrow="stack"
            rows={fields}
            rowKey={(field) => field.name}
            columns={[
              {
                key: 'field',
                header: t('field'),
                rowHeader: true,
                cell: (field) => <code>{field.name}</code>,
              },
              {
                key: 'type',
                header: t('type'),
                cell: (field) => <code className="break-all">{field.type}</code>,
              },
              { key: 'limits', header: t('limits'), cell: (field) => field.limits },
              {
                key: 'required',
                header: t('required'),
                cell: (field) => t(field.isRequired ? 'yes' : 'no'),
              },
            ]}
          />
        )}
      </div>
    </details>
  )
}
