import { useTranslations } from 'next-intl'
import type { Viewed } from '#components/api/types.ts'
import { UsesMark } from '#components/shell/mark-band.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pager } from '#components/ui/pager.tsx'
import type { SelectOption } from '#components/ui/select-field.tsx'
import { State } from '#components/ui/state.tsx'
import { type Column, Table } from '#components/ui/table.tsx'
import { Time } from '#components/ui/time.tsx'
import { AddTask } from './add-task.tsx'
import { Mark } from './case-words.tsx'
import { TaskActs } from './task-acts.tsx'

type Page = Viewed['cases']['listTasks']
type Row = Page['tasks'][number]
type Props = {
  caseId: string
  page: Page
  cursor?: string
  country: 'CA' | 'US' | 'MX'
  language: 'en' | 'fr' | 'es'
  mayAdd: boolean
  people: SelectOption[]
}

export function TaskList({ caseId, page, cursor, country, language, mayAdd, people }: Props) {
  const t = useTranslations('cases')
  const at = `/cases/${caseId}/tasks`
  const columns: Column<Row>[] = [
    {
      key: 'title',
      header: t('task'),
      rowHeader: true,
      cell: (row) => (
        <>
          <span lang={row.language}>{row.title}</span>
          {row.detail ? <span className="block text-quiet">{row.detail}</span> : null}
        </>
      ),
    },
    {
      key: 'state',
      header: t('stateLabel'),
      className: 'sm:whitespace-nowrap',
      cell: (row) => (
        <State tone={row.state === 'done' ? 'done' : row.isOverdue ? 'late' : 'waiting'}>
          {t(row.state === 'done' ? 'taskDone' : row.isOverdue ? 'taskLate' : 'taskOpen')}
        </State>
      ),
    },
    {
      key: 'due',
      header: t('due'),
      className: 'sm:whitespace-nowrap',
      cell: (row) => (row.dueAt ? <Time value={row.dueAt} /> : '–'),
    },
    {
      key: 'assignee',
      header: t('assignee'),
      cell: (row) => (row.assignee ? `${row.assignee.rank} ${row.assignee.name}`.trim() : '–'),
    },
    { key: 'from', header: t('originator'), cell: (row) => row.originatorCode },
    {
      key: 'mark',
      header: t('mark'),
      className: 'sm:whitespace-nowrap',
      cell: (row) => <Mark mark={row.mark} />,
    },
    {
      key: 'acts',
      header: t('acts'),
      headerHidden: true,
      cell: (row) =>
        row.mayComplete ? (
          <TaskActs caseId={caseId} taskId={row.id} state={row.state} title={row.title} />
        ) : null,
    },
  ]
  return (
    <section aria-labelledby="tasks" className="grid gap-5">
      <UsesMark marks={page.tasks.map((task) => task.mark)} />
      <h2 id="tasks">{t('tasks')}</h2>
      {mayAdd ? <AddTask caseId={caseId} country={country} language={language} people={people} /> : null}
      {page.tasks.length === 0 ? (
        <EmptyState title={t('noTasks')}>{t('noTasksText')}</EmptyState>
      ) : (
        <Table caption={t('tasks')} columns={columns} rows={page.tasks} rowKey={(row) => row.id} />
      )}
      <Pager
        label={t('pages')}
        next={page.next ? `${at}?${new URLSearchParams({ cursor: page.next })}` : undefined}
        previous={cursor ? at : undefined}
      />
    </section>
  )
}
