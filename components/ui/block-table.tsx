import type { ReactNode } from 'react'
import { tableRoles } from './table-roles'

type BlockTableProps = {
  /** Tells screen readers what the table lists. */
  caption: string
  /** The columns' headings, by an id of each. */
  columns: readonly (readonly [id: string, heading: string])[]
  /** Rows, each a `BlockRow`. */
  children: ReactNode
}

/** A table whose rows are blocks on small screens. There each cell says what it is about, in place of the headings. */
export function BlockTable({ caption, columns, children }: BlockTableProps) {
  return (
    <table {...tableRoles.table} className="w-full text-note max-lg:block">
      <caption className="sr-only">{caption}</caption>
      <thead {...tableRoles.group} className="max-lg:sr-only">
        <tr {...tableRoles.row} className="border-b border-line text-cap text-ink-3">
          {columns.map(([id, heading]) => (
            <th key={id} {...tableRoles.head} scope="col" className="py-2.5 pe-4 text-start font-medium">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...tableRoles.group} className="max-lg:block">
        {children}
      </tbody>
    </table>
  )
}

/** A row of a `BlockTable`. `head` names it; the other cells are `BlockCell`s. */
export function BlockRow({ head, children }: { head: ReactNode; children: ReactNode }) {
  return (
    <tr
      {...tableRoles.row}
      className="border-b border-line align-top last:border-0 max-lg:grid max-lg:grid-cols-2 max-lg:gap-x-4 max-lg:gap-y-2 max-lg:py-4"
    >
      <th
        {...tableRoles.rowHead}
        scope="row"
        className="py-3 pe-4 text-start font-medium wrap-anywhere max-lg:col-span-full max-lg:p-0"
      >
        {head}
      </th>
      {children}
    </tr>
  )
}

/** A cell of a `BlockRow`. `label` is the heading of its column. */
export function BlockCell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td {...tableRoles.cell} className="py-3 pe-4 max-lg:p-0">
      <span aria-hidden="true" className="block text-cap text-ink-3 lg:hidden">
        {label}
      </span>
      {children}
    </td>
  )
}
