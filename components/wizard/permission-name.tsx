import { Fragment } from 'react'
import type { PermissionRow } from '@/guides/guide'
import { levelLabels } from '@/guides/label'
import { ErpLabel, type Reading } from './erp-label'

type Row = Pick<PermissionRow, 'module' | 'object' | 'level'>
type PermissionNameProps = {
  reading: Reading
  row: Omit<Row, 'level'>
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

type PermissionLevelProps = { reading: Reading; row: Pick<Row, 'object' | 'level'>; look?: 'chip' | 'plain' }

/** The level of a module, or the rights to tick in one of its lines. */
export function PermissionLevel({ reading, row, look }: PermissionLevelProps) {
  return <PermissionRights reading={reading} rights={levelLabels(row)} look={look} />
}

type PermissionRightsProps = { reading: Reading; rights: readonly string[]; look?: 'chip' | 'plain' }

export function PermissionRights({ reading, rights, look }: PermissionRightsProps) {
  return rights.map((right, index) => (
    <Fragment key={right}>
      {index > 0 && ', '}
      <ErpLabel reading={reading} name={right} look={look} />
    </Fragment>
  ))
}
