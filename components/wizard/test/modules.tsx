import type { Reading } from '../erp-label'
import { PermissionName } from '../permission-name'

/** Modules of permission rows, by the names that the ERP gives them. */
export function Modules({ reading, rows }: { reading: Reading; rows: string[] }) {
  return (
    <ul className="my-1 flex flex-wrap gap-x-2 gap-y-1.5">
      {reading.guide.permissions
        .filter(({ id }) => rows.includes(id))
        .map((row) => (
          <li key={row.id}>
            <PermissionName reading={reading} row={row} />
          </li>
        ))}
    </ul>
  )
}
