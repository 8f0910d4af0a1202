import type { Permission } from '@/lib/guide/schema/guide-files'
import type { Level } from './guide'

/** A permission row of a vendor's file with its id. */
export type IdentifiedRow = Permission & { id: string }

/** Module, object, and the level where two rows would otherwise be called the same. */
export function identifyRows(rows: readonly Permission[]): IdentifiedRow[] {
  const names = rows.map(nameOf)
  return rows.map((row, index) => {
    const name = names[index] ?? ''
    const isAlone = names.filter((other) => other === name).length === 1
    return { ...row, id: isAlone ? name : `${name}-${row.level}` }
  })
}

function nameOf({ module, object }: Permission): string {
  return object === undefined ? module : `${module}-${object}`
}

/** Permission rows under their modules, in the order in which the modules are first named. */
export function byModule<Row extends { module: string }>(
  rows: readonly Row[],
): { module: string; rows: Row[] }[] {
  const modules = [...new Set(rows.map(({ module }) => module))]
  return modules.map((module) => ({ module, rows: rows.filter((row) => row.module === module) }))
}

/** The labels that ticking a permission row speaks of; every ERP with permission rows names them. */
export const permitLabels = {
  permissions: 'permissions',
  read: 'permissionRead',
  all: 'permissionAll',
} as const

const rightLabels = {
  read: ['rightList', 'rightView'],
  write: ['rightList', 'rightView', 'rightAdd', 'rightEdit', 'rightDelete'],
} as const

/** What is set for a row: a module's one level, or the rights to tick beside an object. */
export function levelLabels({ object, level }: { object?: string; level: Level }): readonly string[] {
  if (object === undefined) return [level === 'read' ? permitLabels.read : permitLabels.all]
  return level === 'read' ? rightLabels.read : rightLabels.write
}
