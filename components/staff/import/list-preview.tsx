import { useTranslations } from 'next-intl'
import type { ListFile } from '@/lib/invitations/import/file-format'
import type { CsvRow } from '@/lib/invitations/import/read-csv'

const firstRows = 6
const rowsWithLetters = 3
const shownColumns = 8
const shownCharacters = 60

/** Shows the first rows of a list, and the first ones further down with letters beyond a to z, which show whether the encoding is right. */
export function ListPreview({ file: { rows, body, format } }: { file: ListFile }) {
  const t = useTranslations('import.format')
  const shown = previewOf(rows)
  if (shown.length === 0) return null
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const columns = Array.from({ length: Math.min(width, shownColumns) }, (_, at) => at)
  return (
    <div>
      <p role="status" className="mb-2 text-note text-ink-2">
        {t('read', { lines: body.length, columns: width })}
      </p>
      <section
        aria-label={t('preview')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: without a tab stop, Safari users cannot scroll this table by keyboard (WCAG 2.1.1)
        tabIndex={0}
        className="overflow-x-auto rounded-box border border-line bg-sheet"
      >
        <table className="w-full text-note">
          <caption className="sr-only">{t('preview')}</caption>
          <tbody>
            {shown.map(({ line, cells }, at) => {
              const kind = kindOf(line, format.headingLine)
              const isAfterGap = at >= firstRows && rows[at]?.line !== line
              return (
                <tr
                  key={line}
                  className={`border-line align-top not-first:border-t ${isAfterGap ? 'border-dashed' : ''} ${looks[kind]}`}
                >
                  <th
                    scope="row"
                    className="w-px py-2 pe-3 ps-4 text-end font-normal whitespace-nowrap text-ink-3 tabular-nums"
                  >
                    {kind !== 'body' && <span className="me-2 text-cap font-medium">{t(kind)}</span>}
                    {line}
                  </th>
                  {columns.map((column) => (
                    <td key={column} className="max-w-60 truncate px-3 py-2 last:pe-4">
                      {cells[column]?.slice(0, shownCharacters)}
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </div>
  )
}

const looks = { headings: 'bg-sunken font-semibold', leftOut: 'text-ink-3', body: '' }

function kindOf(line: number, headingLine: number): keyof typeof looks {
  if (line === headingLine) return 'headings'
  return line < headingLine ? 'leftOut' : 'body'
}

function previewOf(rows: CsvRow[]): CsvRow[] {
  const isTelling = ({ cells }: CsvRow) => cells.some((cell) => /[^\0-\x7f]/.test(cell))
  return [...rows.slice(0, firstRows), ...rows.slice(firstRows).filter(isTelling).slice(0, rowsWithLetters)]
}
