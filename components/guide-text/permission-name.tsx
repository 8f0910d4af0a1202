import { Fragment } from 'react'
import type { PermissionRow } from '@/lib/guide/model/guide'
import { byModule, levelLabels } from '@/lib/guide/model/permissions'
import { ErpLabel } from './erp-label'
import type { GuideContext } from './guide-context'

type NamedRow = Pick<PermissionRow, 'module' | 'object' | 'level'>

type PermissionNameProps = {
  reading: GuideContext
  row: Omit<NamedRow, 'level'>
  look?: 'chip' | 'plain'
  /** The module is in sight above: here it is only heard. */
  isUnderModule?: boolean
}

/** What a permission row is about, by the names that the ERP gives it: the module, and the line in it. */
export function PermissionName({ reading, row, look, isUnderModule = false }: PermissionNameProps) {
  const module = <ErpLabel reading={reading} name={row.module} look={isUnderModule ? 'plain' : look} />
  if (row.object === undefined) return module
  return (
    <>
      <span className={isUnderModule ? 'sr-only' : undefined}>
        {module}
        {' › '}
      </span>
      <ErpLabel reading={reading} name={row.object} look={look} />
    </>
  )
}

type PermissionLevelProps = {
  reading: GuideContext
  row: Pick<NamedRow, 'object' | 'level'>
  look?: 'chip' | 'plain'
}

/** The level of a module, or the rights to tick in one of its lines. */
export function PermissionLevel({ reading, row, look }: PermissionLevelProps) {
  return <PermissionRights reading={reading} rights={levelLabels(row)} look={look} />
}

type PermissionRightsProps = { reading: GuideContext; rights: readonly string[]; look?: 'chip' | 'plain' }

export function PermissionRights({ reading, rights, look }: PermissionRightsProps) {
  return rights.map((right, index) => (
    <Fragment key={right}>
      {index > 0 && ', '}
      <ErpLabel reading={reading} name={right} look={look} />
    </Fragment>
  ))
}

/** Modules of permission rows, by the names that the ERP gives them; where rows are lines of a module, with these. */
export function Modules({ reading, rows }: { reading: GuideContext; rows: string[] }) {
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
