import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import ArrowUpDown from 'lucide-react/icons/arrow-up-down'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { type Href, toUrl } from './href.ts'

export type SortDirection = 'ascending' | 'descending'

export type Column<Row> = {
  key: string
  /** Also the label of the value when rows are stacked on a narrow screen. */
  header: string
  cell: (row: Row) => ReactNode
  /** Where the header leads; `direction` only on the column that orders the list now. */
  sort?: { href: Href; direction?: SortDirection }
  /** Numbers: aligned at the end. */
  figure?: boolean
  /** The cell that names the row; one column has it. */
  rowHeader?: boolean
  /** The header is read out but not shown: for a column of boxes or buttons. */
  headerHidden?: boolean
  className?: string
}

export type TableProps<Row> = {
  caption: string
  captionShown?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowClass?: (row: Row) => string | undefined
  /** On a narrow screen: one block a row, or a region that scrolls sideways. */
  narrow?: 'stack' | 'scroll'
}

/** A region that scrolls must be reachable by keyboard (WCAG 2.1.1), whatever it holds. */
const keyboardStop = { tabIndex: 0 }

export function Table<Row>({
  caption,
  captionShown,
  columns,
  rows,
  rowKey,
  rowClass,
  narrow = 'stack',
}: TableProps<Row>) {
  const table = (
    <table className="rows" data-narrow={narrow}>
      <caption className={captionShown ? 'pb-2 text-start text-sm font-medium' : 'sr-only'}>
        {caption}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Header key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} data-row={rowKey(row)} tabIndex={-1} className={rowClass?.(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (narrow === 'stack')
    return (
      <div className="rows-frame">
        <div className="rows-scroll">{table}</div>
      </div>
    )
  return (
    <section aria-label={caption} {...keyboardStop} className="overflow-x-auto">
      {table}
    </section>
  )
}

function Header<Row>({ column }: { column: Column<Row> }) {
  const { header, sort, figure, headerHidden, className } = column
  return (
    <th scope="col" aria-sort={sort?.direction} className={cx(figure && 'figure', className)}>
      {sort ? (
        <Link
          href={toUrl(sort.href)}
          className="inline-flex items-center gap-1 hover:text-ink hover:underline"
        >
          {header}
          <SortMark direction={sort.direction} />
        </Link>
      ) : (
        <span className={headerHidden ? 'sr-only' : undefined}>{header}</span>
      )}
    </th>
  )
}

function SortMark({ direction }: { direction?: SortDirection }) {
  const Icon = direction === 'ascending' ? ArrowUp : direction === 'descending' ? ArrowDown : ArrowUpDown
  return <Icon aria-hidden="true" className={cx('size-3', direction ? 'text-ink' : 'opacity-60')} />
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const classes = cx(column.figure && 'figure', column.className) || undefined
  if (column.rowHeader) {
    return (
      <th scope="row" className={classes}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td data-label={column.headerHidden ? undefined : column.header} className={classes}>
      {column.cell(row)}
    </td>
  )
}
