import type { OwnTaskSource, Playbook, TaskSource, VendorGuide } from '@/lib/guide/schema/guide-files'
import type { Path } from './source'

/** A task in its place. `path` is that in the file that it comes from: the vendor's for its own, else the playbook's. */
export type PlacedTask = { task: TaskSource; path: Path; isOwn: boolean }

type Extension = Pick<VendorGuide, 'tasks' | 'without' | 'screens' | 'product' | 'customerValues'>

/** Returns whether a guide adds to what its playbook has customers do, or takes something away. */
export function isExtending({ tasks, without, screens, product, customerValues }: Extension): boolean {
  return [tasks, without, screens, product, customerValues].some((part) => part !== undefined)
}

/**
 * Returns the tasks of a playbook as a vendor's customers have them: without those that the vendor leaves out, and with its own in
 * their places. Own tasks at one place keep their order. One whose place does not exist is left out; the lint reports it.
 */
export function placeTasks(tasks: readonly TaskSource[], vendor: Extension): PlacedTask[] {
  const isIncluded = (id: string) => !vendor.without?.includes(id)
  const placed = tasks
    .map((task, index): PlacedTask => ({ task, path: ['tasks', index], isOwn: false }))
    .filter(({ task }) => isIncluded(task.id))
  const anchors = new Map<string, string>()
  for (const [index, own] of (vendor.tasks ?? []).entries()) {
    const { before, after, neededBy = [], ...task } = own
    const at = placeOf(placed, { before, after }, anchors)
    if (at < 0) continue
    placed.splice(at, 0, { task: task as TaskSource, path: ['tasks', index], isOwn: true })
    if (after !== undefined) anchors.set(after, own.id)
    for (const each of placed)
      if (neededBy.includes(each.task.id))
        each.task = { ...each.task, needs: [...(each.task.needs ?? []), own.id] }
  }
  return placed.map(({ task, ...rest }) => ({
    ...rest,
    task: task.needs ? { ...task, needs: task.needs.filter(isIncluded) } : task,
  }))
}

function placeOf(
  placed: readonly PlacedTask[],
  { before, after }: Pick<OwnTaskSource, 'before' | 'after'>,
  /** The last own task that was put behind each task. */
  anchors: ReadonlyMap<string, string>,
): number {
  const indexOf = (id: string | undefined) => placed.findIndex(({ task }) => task.id === id)
  if (before !== undefined) return indexOf(before)
  if (after === undefined || indexOf(after) < 0) return -1
  return indexOf(anchors.get(after) ?? after) + 1
}

/** Returns a playbook as a vendor's customers follow it. */
export function playbookOf(playbook: Playbook, vendor: VendorGuide): Playbook {
  if (!isExtending(vendor)) return playbook
  return {
    ...playbook,
    screens: { ...playbook.screens, ...vendor.screens, ...vendor.product?.screens },
    tasks: placeTasks(playbook.tasks, vendor).map(({ task }) => task),
    links: { ...playbook.links, ...vendor.links },
    customerValues: { ...playbook.customerValues, ...vendor.customerValues },
    checks: playbook.checks.map(({ verifies = [], ...check }) => ({
      ...check,
      verifies: verifies.filter((id) => !vendor.without?.includes(id)),
    })),
    causes: causesOf(playbook, vendor),
  }
}

/** Returns the causes with the tasks that repair them: the vendor's own first, and none that the vendor leaves out. */
function causesOf(
  { causes }: Playbook,
  { repairs: own = {}, without = [] }: VendorGuide,
): Playbook['causes'] {
  return Object.fromEntries(
    Object.entries(causes).map(([cause, { repairs, ...rest }]) => {
      const kept = [...(own[cause] ?? []), ...(repairs ?? []).filter((id) => !without.includes(id))]
      return [cause, { ...rest, ...(kept.length > 0 && { repairs: kept }) }]
    }),
  )
}
