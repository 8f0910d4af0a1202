import { both } from '@/lib/guide/model/conditions'
import type { Action } from '@/lib/guide/model/guide'
import { identifyRows } from '@/lib/guide/model/permissions'
import type {
  AccessKind,
  ActionSource,
  Permits,
  SimpleActionSource,
  VendorGuide,
} from '@/lib/guide/schema/guide-files'
import { type Addresses, actionIdOf, draftAction, slug } from './action-draft'
import type { Path } from './source'

/** An action, and the path of its source in the task's list. */
export type ExpandedAction = { action: Action; path: Path }

type Values = VendorGuide['values']

type Sources = Record<string, string>

/** What the file of the actions has besides them: its sources, the addresses that its actions lead to, and the levels of its ERP. */
export type FileContext = Partial<Addresses> & {
  sources?: Sources | undefined
  permits?: Permits | undefined
}

type Item = Extract<Values[string], unknown[]>[number]

/** Returns the actions of a vendor, with one per item of an `each` and one per permission row of a `permit`. */
export function expandActions(
  actions: readonly ActionSource[],
  vendor: VendorGuide,
  context: FileContext = {},
): ExpandedAction[] {
  return actions.flatMap((action, index) => {
    if (!('each' in action)) return expandAction(action, vendor, context, [index])
    return itemsOf(action.each, vendor.values).flatMap((item) =>
      action.do.flatMap((inner, innerIndex) =>
        expandAction(
          { ...inner, when: both(action.when, inner.when) },
          vendor,
          context,
          [index, 'do', innerIndex],
          item,
        ),
      ),
    )
  })
}

/** Returns the value of a list's item, with or without a name. */
export function itemText(item: Item): string {
  return typeof item === 'string' ? item : item.value
}

/** Returns a citation with the address of its source in place of the key. */
export function citation(
  { source, isUnconfirmed }: { source?: string; isUnconfirmed?: boolean },
  sources: Sources = {},
) {
  const address = source === undefined ? undefined : sources[source]
  return { ...(address !== undefined && { source: address }), ...(isUnconfirmed && { isUnconfirmed }) }
}

/** Returns the vendor's source of an access that a task or step is for. A role of the vendor's own needs none. */
export function citationOfAccess(kind: AccessKind | undefined, { access = {}, sources }: VendorGuide) {
  return kind === undefined || kind === 'ownRole' ? {} : citation(access, sources)
}

function expandAction(
  source: SimpleActionSource,
  vendor: VendorGuide,
  { sources, links = {}, files = {}, permits }: FileContext,
  path: Path,
  item?: Item,
): ExpandedAction[] {
  const { id, when, note, needsAccess } = source
  const shared = {
    ...(when && { when }),
    ...(note !== undefined && { note }),
    ...citationOfAccess(needsAccess, vendor),
    ...citation(source, sources),
  }
  if ('permit' in source) {
    return identifyRows(vendor.permissions, permits).map((row) => {
      const { module, object, labels, isReading, control } = row
      const draft = {
        verb: 'permit',
        row: row.id,
        module,
        ...(object && { object }),
        labels,
        isReading,
        ...(control !== undefined && { control }),
      } as const
      const condition = both(when, row.when)
      const own = { ...shared, ...citation(row, vendor.sources), ...(condition && { when: condition }) }
      return { path, action: { id: actionIdOf(draft), ...own, ...draft } }
    })
  }
  if (item === undefined) {
    const draft = draftAction(source, vendor.values, { links, files })
    return [{ path, action: { id: id ?? actionIdOf(draft), ...shared, ...draft } }]
  }
  const draft = draftAction(source, { ...vendor.values, item: itemText(item) }, { links, files })
  const name = typeof item === 'object' && draft.verb === 'enter' ? { name: item.name } : {}
  const ownId = `${id ?? actionIdOf(draft)}-${slug(itemText(item))}`
  return [{ path, action: { id: ownId, ...shared, ...draft, ...name } }]
}

function itemsOf(name: string, values: Values): Item[] {
  const value = values[name]
  return Array.isArray(value) ? value : []
}
