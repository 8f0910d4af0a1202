import type { ReactNode } from 'react'

type FiguresTableProps = {
  caption: string
  /** The heading of the rows' names, and of each column of figures. */
  head: string
  columns: string[]
  rows: { key: string | number; name: ReactNode; figures: string[] }[]
  /** Sets the width of the table and the distance between its rows. */
  look: 'wide' | 'narrow'
}

const looks = {
  wide: {
    table: 'max-w-190',
    head: 'py-2.5',
    figure: 'w-[18%] py-2.5',
    row: 'align-top',
    cell: 'py-3',
    name: 'pe-4 font-medium',
  },
  narrow: {
    table: 'max-w-110',
    head: 'py-2',
    figure: 'py-2',
    row: '',
    cell: 'py-1.5',
    name: 'pe-3 font-normal',
  },
}

/** Shows named rows with a few figures each. */
export function FiguresTable({ caption, head, columns, rows, look }: FiguresTableProps) {
  const styles = looks[look]
  return (
    <table className={`w-full text-note ${styles.table}`}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-line text-cap text-ink-3">
          <th scope="col" className={`pe-4 text-start font-medium ${styles.head}`}>
            {head}
          </th>
          {columns.map((column) => (
            <th
              key={column}
              scope="col"
              className={`ps-3 text-end font-medium wrap-anywhere hyphens-auto ${styles.figure}`}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, figures }) => (
          <tr key={key} className={`border-b border-line last:border-0 ${styles.row}`}>
            <th scope="row" className={`text-start wrap-anywhere hyphens-auto ${styles.cell} ${styles.name}`}>
              {name}
            </th>
            {columns.map((column, at) => (
              <td key={column} className={`ps-3 text-end tabular-nums ${styles.cell}`}>
                {figures[at]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
