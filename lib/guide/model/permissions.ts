import type { Permission } from '@/lib/guide/schema/guide-files'
import type { Level } from './guide'

const rightLabels = {
  read: ['rightList', 'rightView'],
  write: ['rightList', 'rightView', 'rightAdd', 'rightEdit', 'rightDelete'],
} as const

/** A permission row of a vendor's file with its id. */
export type IdentifiedRow = Omit<Permission, 'level'> & { id: string; level: Level; rights?: string[] }

/** Returns the rows with their ids: module and object, and the level where two rows would have the same id. */
export function identifyRows(rows: readonly Permission[]): IdentifiedRow[] {
  const names = rows.map(nameOf)
  return rows.map((given, index) => {
    const row = {
      ...given,
      level: levelOf(given),
      ...(Array.isArray(given.level) && { rights: given.level }),
    }
    const name = names[index] ?? ''
    const isAlone = names.filter((other) => other === name).length === 1
    return { ...row, id: isAlone ? name : `${name}-${row.level}` }
  })
}

/** Returns the level of a row. Single rights count as `read` when they change nothing, else as `write`. */
export function levelOf({ level }: Pick<Permission, 'level'>): Level {
  if (!Array.isArray(level)) return level
  return level.every((right) => rightLabels.read.some((reading) => reading === right)) ? 'read' : 'write'
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

type LevelRow = { object?: string | undefined; level: Level; rights?: readonly string[] | undefined }

/** Returns the labels to set for a row: its single rights, the level of a whole module, or the rights to tick beside an object. */
export function levelLabels({ object, level, rights }: LevelRow): readonly string[] {
  if (rights) return rights
  if (object === undefined) return [level === 'read' ? permitLabels.read : permitLabels.all]
  return level === 'read' ? rightLabels.read : rightLabels.write
}
