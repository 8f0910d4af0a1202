import { Fragment } from 'react'
import type { PermissionRow } from '@/lib/guide/model/guide'
import { byModule } from '@/lib/guide/model/permissions'
import { ErpLabel } from './erp-label'
import { getGuideContext } from './guide-context'

type NamedRow = Pick<PermissionRow, 'module' | 'object' | 'labels'>

type PermissionNameProps = {
  row: Omit<NamedRow, 'labels'>
  look?: 'chip' | 'plain'
  /** Whether a heading above names the module. Then only screen readers get it again. */
  isUnderModule?: boolean
}

/** Names a permission row as the ERP does: its module and, if it has one, its object. */
export function PermissionName({ row, look, isUnderModule = false }: PermissionNameProps) {
  const module = <ErpLabel name={row.module} look={isUnderModule ? 'plain' : look} />
  if (row.object === undefined) return module
  return (
    <>
      <span className={isUnderModule ? 'sr-only' : undefined}>
        {module}
        {' › '}
      </span>
      <ErpLabel name={row.object} look={look} />
    </>
  )
}

type PermissionLevelProps = {
  row: Pick<NamedRow, 'labels'>
  look?: 'chip' | 'plain'
}

/** Shows the level of a module, or the rights to tick for an object. */
export function PermissionLevel({ row, look }: PermissionLevelProps) {
  return <PermissionRights rights={row.labels} look={look} />
}

type PermissionRightsProps = { rights: readonly string[]; look?: 'chip' | 'plain' }

export function PermissionRights({ rights, look }: PermissionRightsProps) {
  return rights.map((right, index) => (
    <Fragment key={right}>
      {index > 0 && ', '}
      <ErpLabel name={right} look={look} />
    </Fragment>
  ))
}

/** Lists the modules of permission rows as the ERP names them, with their objects. */
export function Modules({ rows }: { rows: string[] }) {
  const named = getGuideContext().guide.permissions.filter(({ id }) => rows.includes(id))
  return (
    <ul className="my-1 flex flex-wrap gap-x-2 gap-y-1.5">
      {byModule(named).map(({ module, rows: lines }) => {
        const objects = lines.flatMap(({ object }) => object ?? [])
        return (
          <li key={module} className={objects.length > 0 ? 'basis-full' : undefined}>
            <ErpLabel name={module} />
            <Sets of={lines} />
            {objects.length > 0 && ' › '}
            {objects.map((object, index) => (
              <span key={object}>
                {index > 0 && ', '}
                <ErpLabel name={object} look="plain" />
              </span>
            ))}
          </li>
        )
      })}
    </ul>
  )
}

/** Names the permission sets that give some rows, as the ERP does. */
function Sets({ of: rows }: { of: readonly Pick<PermissionRow, 'sets'>[] }) {
  const sets = [...new Set(rows.flatMap(({ sets }) => sets ?? []))]
  if (sets.length === 0) return null
  return (
    <span translate="no" className="text-note text-ink-2">
      {` (${sets.join(', ')})`}
    </span>
  )
}
