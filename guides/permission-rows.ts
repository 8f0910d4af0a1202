import type { Permission } from './schema'

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
