import { ErpLabel, type Reading } from '../erp-label'

type ModulesProps = {
  reading: Reading
  term: string
  /** Ids of permission rows. */
  rows: string[]
  tone?: string
}

/** Permission rows of one kind, by the names that the ERP gives their modules; a pair for a <dl>. */
export function Modules({ reading, term, rows, tone = 'text-ink-2' }: ModulesProps) {
  const modules = reading.guide.permissions.filter(({ id }) => rows.includes(id))
  if (modules.length === 0) return null
  return (
    <div className="mt-1.5">
      <dt className={`text-note ${tone}`}>{term}</dt>
      <dd>
        <ul className="mt-1 flex flex-wrap gap-x-2 gap-y-1.5">
          {modules.map(({ id, module }) => (
            <li key={id}>
              <ErpLabel reading={reading} name={module} />
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
