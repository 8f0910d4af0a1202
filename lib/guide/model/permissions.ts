import type { Permission } from '@/lib/guide/schema/guide-files'
import type { Level } from './guide'

/** A permission row of a vendor's file with its id. */
export type IdentifiedRow = Permission & { id: string }

/** Returns the rows with their ids: module and object, and the level where two rows would have the same id. */
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

/** Groups permission rows by module, in the order in which the modules first appear. */
export function byModule<Row extends { module: string }>(
  rows: readonly Row[],
): { module: string; rows: Row[] }[] {
  const modules = [...new Set(rows.map(({ module }) => module))]
  return modules.map((module) => ({ module, rows: rows.filter((row) => row.module === module) }))
}

/** The labels on the screen where permissions are ticked. Every ERP with permission rows has them. */
export const permitLabels = {
  permissions: 'permissions',
  read: 'permissionRead',
  all: 'permissionAll',
} as const

const rightLabels = {
  read: ['rightList', 'rightView'],
  write: ['rightList', 'rightView', 'rightAdd', 'rightEdit', 'rightDelete'],
} as const

/** Returns the labels to set for a row: the level of a whole module, or the rights to tick beside an object. */
export function levelLabels({ object, level }: { object?: string; level: Level }): readonly string[] {
  if (object === undefined) return [level === 'read' ? permitLabels.read : permitLabels.all]
  return level === 'read' ? rightLabels.read : rightLabels.write
}
