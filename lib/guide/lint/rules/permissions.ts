import type { Fault } from '@/lib/guide/explain/fault'
import { suggest } from '@/lib/guide/explain/fault'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { itemText } from '@/lib/guide/load/expand-actions'
import { actionsOf } from '@/lib/guide/load/located-actions'
import { isExtending } from '@/lib/guide/load/own-tasks'
import { faultAt } from '@/lib/guide/load/source'
import { both } from '@/lib/guide/model/conditions'
import { levelOf } from '@/lib/guide/model/permissions'
import type { AccessKind, Condition, Permission, Permits } from '@/lib/guide/schema/guide-files'

/** Finds a permission with two rows for one customer. It would be unclear which of the two levels is needed. */
export function duplicateRows({ vendors }: ErpSource): Fault[] {
  return vendors.flatMap((vendor) => {
    const rows = vendor.data.permissions
    return rows.flatMap((row, index) => {
      const earlier = rows.slice(0, index).find((other) => isSame(row, other))
      if (!earlier) return []
      const message = `"${nameOf(row)}" has a row already.`
      return [faultAt(vendor, ['permissions', index], message, 'Keep one of the two.')]
    })
  })
}

/** Finds a right of the reader that is asked for twice. */
export function duplicateRights({ playbook }: ErpSource): Fault[] {
  return playbook.data.tasks.flatMap((task, taskIndex) => {
    if (!('actions' in task)) return []
    const rights = task.actions.flatMap((action, index) => ('hold' in action ? [{ ...action, index }] : []))
    return rights.flatMap(({ hold, when, index }, at) => {
      const isRepeated = rights
        .slice(0, at)
        .some(
          (other) =>
            other.hold.permission === hold.permission &&
            other.hold.rights.some((right) => hold.rights.includes(right)) &&
            isPossible(other.when, when),
        )
      if (!isRepeated) return []
      const message = `"${hold.permission}" is asked for already, with a right it names.`
      return [faultAt(playbook, ['tasks', taskIndex, 'actions', index], message, 'Keep one of the two.')]
    })
  })
}

/** Finds a permission row for a module or an object that the playbook does not have. */
export function unknownModules({ playbook, vendors }: ErpSource): Fault[] {
  const { modules } = playbook.data
  return vendors.flatMap((vendor) =>
    vendor.data.permissions.flatMap(({ module, object }, index) => {
      const source = modules[module]
      const path = ['permissions', index]
      if (!source) {
        const message = `The playbook knows no module "${module}".`
        return [faultAt(vendor, [...path, 'module'], message, suggest(module, Object.keys(modules)))]
      }
      const objects = Object.keys(source.objects ?? {})
      if (object === undefined || objects.includes(object)) return []
      const message = `"${module}" has no "${object}".`
      return [faultAt(vendor, [...path, 'object'], message, suggest(object, objects))]
    }),
  )
}

/** Finds a level that a module or a line of one does not have in this ERP, and modules without any level. */
export function levelsOutOfPlace({ playbook, vendors }: ErpSource): Fault[] {
  const { modules, permits } = playbook.data
  if (!permits) {
    if (Object.keys(modules).length === 0) return []
    const message = 'Nothing says which levels a permission has in this ERP.'
    return [faultAt(playbook, ['modules'], message, 'Write permits, with its levels.', 'key')]
  }
  return vendors.flatMap((vendor) =>
    vendor.data.permissions.flatMap((row, index) => {
      const wrong = wrongLevel(row, permits)
      return wrong ? [faultAt(vendor, ['permissions', index, 'level'], ...wrong)] : []
    }),
  )
}

/** Finds a permission set that none of the vendor's lists names, so that no step assigns it. */
export function unknownSets({ vendors }: ErpSource): Fault[] {
  return vendors.flatMap((vendor) => {
    const lists = Object.values(vendor.data.values).flatMap((value) =>
      Array.isArray(value) ? value.map(itemText) : [],
    )
    return vendor.data.permissions.flatMap(({ sets = [] }, row) =>
      sets.flatMap((set, index) =>
        lists.includes(set)
          ? []
          : [
              faultAt(
                vendor,
                ['permissions', row, 'sets', index],
                `No list of yours has the permission set "${set}".`,
                suggest(set, lists),
              ),
            ],
      ),
    )
  })
}

function wrongLevel(
  { object, level }: Permission,
  { levels: all }: Permits,
): [message: string, remedy: string] | undefined {
  if (Array.isArray(level)) {
    if (object !== undefined) return undefined
    return ['A module as a whole has no single rights.', 'Name its object, or use a level.']
  }
  const slot = object === undefined ? 'module' : 'object'
  const levels = Object.keys(all).filter((name) => all[name]?.[slot] !== undefined)
  if (levels.includes(level)) return undefined
  const place = object === undefined ? 'A module as a whole' : 'A line of a module'
  return [`${place} has no level "${level}".`, `Use one of: ${levels.join(', ')}.`]
}

/** Finds a module that no test can prove. A customer would notice only later that the permission is missing. */
export function unprovableModules({ playbook }: ErpSource): Fault[] {
  return Object.entries(playbook.data.modules).flatMap(([module, { probe, objects }]) => {
    if (probe || objects) return []
    const message = `"${module}" has no probe.`
    return [faultAt(playbook, ['modules', module], message, 'Name an object to read.', 'key')]
  })
}

/** Finds data that is sent into the ERP while every permission only reads. */
export function writesWithoutRight({ playbook, vendors }: ErpSource): Fault[] {
  return vendors.flatMap((vendor) => {
    const { permissions, after } = vendor.data
    const syncs = after?.syncs ?? []
    const isWriting = permissions.some((row) => !levelOf(row, playbook.data.permits).isReading)
    const index = syncs.findIndex(({ direction }) => direction !== 'out')
    if (permissions.length === 0 || isWriting || index < 0) return []
    const message = `"${syncs[index]?.id}" is written into the ERP, but every permission only reads.`
    return [faultAt(vendor, ['after', 'syncs', index], message, 'Give a row the level that it needs.')]
  })
}

/** Finds an access that a vendor asks for and that no task or step of the playbook gives. */
export function ungivenAccess({ playbook, vendors }: ErpSource): Fault[] {
  const given = new Set([
    ...playbook.data.tasks.map(({ needsAccess }) => needsAccess),
    ...actionsOf(playbook.data).map(({ action }) => action.needsAccess),
  ])
  return vendors.flatMap((vendor) => {
    const { role, entities, topLevel } = vendor.data.access ?? {}
    const asked: [part: string, kind: AccessKind | undefined][] = [
      ['role', role && 'existingRole'],
      ['entities', entities && `${entities}Entities`],
      ['topLevel', topLevel && 'topLevel'],
    ]
    return asked.flatMap(([part, kind]) => {
      if (kind === undefined || given.has(kind)) return []
      const message = `The playbook has no step that gives "${part}".`
      return [faultAt(vendor, ['access', part], message, 'Say it in a task of your own instead.', 'key')]
    })
  })
}

/** Finds permissions that no step gives: customers are not told of them, and their test fails. */
export function ungivenPermissions({ playbook, vendors }: ErpSource): Fault[] {
  if (actionsOf(playbook.data).some(({ action }) => 'permit' in action)) return []
  // A vendor with tasks of its own is judged with them in their places.
  return vendors
    .filter(({ data }) => !isExtending(data))
    .filter(({ data }) =>
      data.permissions.some((row) => levelOf(row, playbook.data.permits).labels.length > 0),
    )
    .map((vendor) =>
      faultAt(
        vendor,
        ['permissions'],
        'No step gives these permissions.',
        'Add `- permit: permissions` to the task that gives them.',
        'key',
      ),
    )
}

/** Returns whether two rows ask one customer for the same. A whole module covers its objects. */
function isSame(one: Permission, other: Permission): boolean {
  const isCovered = one.object === undefined || other.object === undefined || one.object === other.object
  return one.module === other.module && isCovered && isPossible(one.when, other.when)
}

function isPossible(one: Condition | undefined, other: Condition | undefined): boolean {
  return Object.values(both(one, other) ?? {}).every((options) => options.length > 0)
}

function nameOf({ module, object }: Permission): string {
  return object === undefined ? module : `${module} › ${object}`
}
