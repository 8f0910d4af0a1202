import type { Fault } from '@/lib/guide/explain/fault'
import { suggest } from '@/lib/guide/explain/fault'
import { credentialNotesOf } from '@/lib/guide/load/assemble-connection'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { expandActions } from '@/lib/guide/load/expand-actions'
import { faultAt } from '@/lib/guide/load/source'
import { tasksOfVendor } from '@/lib/guide/load/vendor-scope'

/** Finds a guide's note on a task or an action that its customers do not have. */
export function misplacedNotes({ playbook, vendors }: ErpSource): Fault[] {
  return vendors.flatMap((vendor) => {
    const tasks = tasksOfVendor(playbook.data, vendor.data)
    return Object.entries(vendor.data.notes ?? {}).flatMap(([id, notes]) => {
      const path = ['notes', id]
      const task = tasks.find((each) => each.id === id)
      if (!task) {
        const taskIds = tasks.map((each) => each.id)
        return [faultAt(vendor, path, `"${id}" is not a task.`, suggest(id, taskIds), 'key')]
      }
      const expanded = expandActions('actions' in task ? task.actions : [], vendor.data)
      const actionIds = expanded.map(({ action }) => action.id)
      return Object.keys(notes)
        .filter((action) => !actionIds.includes(action))
        .map((action) =>
          faultAt(
            vendor,
            [...path, action],
            `"${action}" is no action of "${id}".`,
            suggest(action, actionIds),
            'key',
          ),
        )
    })
  })
}

/** Finds a guide's note on a credential that is not asked for. */
export function misplacedCredentialNotes({ playbook, vendors }: ErpSource): Fault[] {
  const asked = playbook.data.tasks.flatMap((task) =>
    task.kind === 'connect' ? task.credentials.map(({ field }) => field) : [],
  )
  return vendors.flatMap((vendor) =>
    credentialNotesOf(vendor.data).flatMap(({ field }, index) => {
      if (asked.includes(field)) return []
      return [faultAt(vendor, ['credentialNotes', index], `"${field}" is not asked.`, suggest(field, asked))]
    }),
  )
}

/** Finds a change of a version that does not exist, or of the first version, which has no changes. */
export function changesOutOfRange({ playbook, vendors }: ErpSource): Fault[] {
  return [playbook, ...vendors].flatMap((file) =>
    Object.keys(file.data.changes ?? {})
      .filter((version) => Number(version) < 2 || Number(version) > file.data.version)
      .map((version) => {
        const message = `There is no change to version ${version}.`
        const remedy = `Versions go from 2 to ${file.data.version}.`
        return faultAt(file, ['changes', version], message, remedy, 'key')
      }),
  )
}
