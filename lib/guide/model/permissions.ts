import type { Access, AccessKind, Permission, Permits } from '@/lib/guide/schema/guide-files'

/** A permission row of a vendor's file with its id, and what the ERP calls its level. */
export type IdentifiedRow = Permission & { id: string } & RowLevel

/** The level of a row: the labels to set or to tick, and whether it changes nothing. `control` is the label of what sets it. */
export type RowLevel = { labels: string[]; isReading: boolean; control?: string }

/** Returns the rows with their ids: module and object, and the level where two rows would have the same id. */
export function identifyRows(rows: readonly Permission[], permits?: Permits): IdentifiedRow[] {
  const names = rows.map(nameOf)
  return rows.map((row, index) => {
    const name = names[index] ?? ''
    const isAlone = names.filter((other) => other === name).length === 1
    return {
      ...row,
      ...levelOf(row, permits),
      id: isAlone ? name : `${name}-${[row.level].flat().join('-')}`,
    }
  })
}

/** Returns the level of a row in the ERP's own words. A level that the ERP does not have has no labels; the lint reports it. */
export function levelOf(
  { object, level }: Pick<Permission, 'object' | 'level'>,
  { control, levels, readingRights = [] }: Permits = { levels: {} },
): RowLevel {
  const shared = control === undefined ? {} : { control }
  if (Array.isArray(level))
    return { ...shared, labels: level, isReading: level.every((right) => readingRights.includes(right)) }
  const { module: ofModule, object: ofObject, isReading = false } = levels[level] ?? {}
  return { ...shared, labels: (object === undefined ? ofModule : ofObject) ?? [], isReading }
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

/** Returns whether a guide asks for a kind of access, such as a role that customers have already. */
export function asksForAccess({ role, entities, topLevel }: Access, kind: AccessKind): boolean {
  switch (kind) {
    case 'existingRole':
      return role === 'existing'
    case 'ownRole':
      return role === undefined
    case 'entityAccess':
      return entities !== undefined || topLevel === true
    case 'allEntities':
      return entities === 'all'
    case 'chosenEntities':
      return entities === 'chosen'
    case 'topLevel':
      return topLevel === true
  }
}
