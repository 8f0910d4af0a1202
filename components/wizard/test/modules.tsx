import { ErpLabel, type Reading } from '../erp-label'

/** Modules of permission rows, by the names that the ERP gives them. */
export function Modules({ reading, rows }: { reading: Reading; rows: string[] }) {
  return (
    <ul className="my-1 flex flex-wrap gap-x-2 gap-y-1.5">
      {reading.guide.permissions
        .filter(({ id }) => rows.includes(id))
        .map(({ id, module }) => (
          <li key={id}>
            <ErpLabel reading={reading} name={module} />
          </li>
        ))}
    </ul>
  )
}
