import type { Guide } from '@/guides/guide'
import type { Reading } from '../erp-label'
import { Words } from '../words'

type ReferenceProps = { reading: Reading; table: Guide['after']['reference'][number] }

/** A table to look things up in. */
export function Reference({ reading, table: { id, of, columns, rows } }: ReferenceProps) {
  const say = (key: string) => <Words reading={reading} of={of} k={`after.reference.${id}.${key}`} />
  const titleId = `reference-${of}-${id}`
  return (
    <section className="mt-10">
      <h2 id={titleId} className="mb-1">
        {say('title')}
      </h2>
      <table aria-labelledby={titleId} className="w-full table-fixed text-left wrap-anywhere">
        <caption className="pb-2 text-left text-note text-ink-2">{say('lead')}</caption>
        <thead className="text-note text-ink-3">
          <tr className="border-b border-line-2">
            {columns.map((column) => (
              <th key={column} scope="col" className="py-1.5 pr-4 font-medium">
                {say(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row} className="break-inside-avoid border-b border-line align-baseline">
              {columns.map((column, at) =>
                at === 0 ? (
                  <th key={column} scope="row" className="py-2.25 pr-4 font-normal">
                    {say(`rows.${row}.${column}`)}
                  </th>
                ) : (
                  <td key={column} className="py-2.25 pr-4 text-ink-2">
                    {say(`rows.${row}.${column}`)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
