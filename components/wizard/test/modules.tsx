import { byModule } from '@/guides/by-module'
import { ErpLabel, type Reading } from '../erp-label'

/** Modules of permission rows, by the names that the ERP gives them; where rows are lines of a module, with these. */
export function Modules({ reading, rows }: { reading: Reading; rows: string[] }) {
  const named = reading.guide.permissions.filter(({ id }) => rows.includes(id))
  return (
    <ul className="my-1 flex flex-wrap gap-x-2 gap-y-1.5">
      {byModule(named).map(({ module, rows: lines }) => {
        const objects = lines.flatMap(({ object }) => object ?? [])
        return (
          <li key={module} className={objects.length > 0 ? 'basis-full' : undefined}>
            <ErpLabel reading={reading} name={module} />
            {objects.length > 0 && ' › '}
            {objects.map((object, index) => (
              <span key={object}>
                {index > 0 && ', '}
                <ErpLabel reading={reading} name={object} look="plain" />
              </span>
            ))}
          </li>
        )
      })}
    </ul>
  )
}
