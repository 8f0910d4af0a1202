import { type Fault, suggest } from '@/lib/guide/explain/fault'
import type { ErpSource, VendorSource } from '@/lib/guide/load/erp-source'
import { isPlain } from '@/lib/guide/load/own-labels'
import { faultAt } from '@/lib/guide/load/source'

/** Finds a vendor's task without a place, or with one that does not exist, and a task left out that cannot be. */
export function misplacedTasks({ playbook, vendors }: ErpSource): Fault[] {
  const ids = playbook.data.tasks.map(({ id }) => id)
  return vendors.flatMap((vendor) => [
    ...placesOf(vendor, ids),
    ...(vendor.data.without ?? []).flatMap((id, index) => {
      const path = ['without', index]
      const task = playbook.data.tasks.find((each) => each.id === id)
      if (!task) return [faultAt(vendor, path, `"${id}" is not a task.`, suggest(id, ids))]
      if (task.kind !== 'connect' && task.kind !== 'attest' && task.kind !== 'questions') return []
      return [faultAt(vendor, path, `No guide can do without "${id}".`, 'Keep it.')]
    }),
  ])
}

function placesOf(vendor: VendorSource, ids: readonly string[]): Fault[] {
  const { tasks = [], without = [] } = vendor.data
  return tasks.flatMap(({ id, before, after, neededBy = [] }, index) => {
    const path = ['tasks', index]
    const known = [...ids, ...tasks.slice(0, index).map((task) => task.id)].filter(
      (each) => !without.includes(each),
    )
    const place = before ?? after
    if (place === undefined || (before !== undefined && after !== undefined)) {
      const message = `"${id}" has ${place === undefined ? 'no place' : 'two places'} among the tasks.`
      return [
        faultAt(vendor, [...path, 'id'], message, 'Write either before: or after:, with the id of a task.'),
      ]
    }
    const wrongPlace = known.includes(place)
      ? []
      : [
          faultAt(
            vendor,
            [...path, before === undefined ? 'after' : 'before'],
            `"${place}" is no task that stands there already.`,
            suggest(place, known),
          ),
        ]
    const wrongNeeds = neededBy.flatMap((task, at) =>
      known.includes(task)
        ? []
        : [faultAt(vendor, [...path, 'neededBy', at], `"${task}" is not a task.`, suggest(task, known))],
    )
    return [...wrongPlace, ...wrongNeeds]
  })
}

/** Finds a repair of a cause that no test finds, or by a task that is not the vendor's own. */
export function wrongOwnRepairs({ playbook, vendors }: ErpSource): Fault[] {
  const causes = Object.keys(playbook.data.causes)
  return vendors.flatMap((vendor) => {
    const own = (vendor.data.tasks ?? []).map(({ id }) => id)
    return Object.entries(vendor.data.repairs ?? {}).flatMap(([cause, tasks]) => [
      ...(causes.includes(cause)
        ? []
        : [
            faultAt(
              vendor,
              ['repairs', cause],
              `The playbook knows no cause "${cause}".`,
              suggest(cause, causes),
              'key',
            ),
          ]),
      ...tasks.flatMap((task, index) =>
        own.includes(task)
          ? []
          : [
              faultAt(
                vendor,
                ['repairs', cause, index],
                `"${task}" is no task of yours.`,
                suggest(task, own),
              ),
            ],
      ),
    ])
  })
}

/** Finds a vendor's screen under a name that the playbook or the vendor has given to another. */
export function wrongOwnScreens({ playbook, vendors }: ErpSource): Fault[] {
  return vendors.flatMap((vendor) => {
    const { screens = {}, product } = vendor.data
    const of = (own: object, path: string[], taken: object) =>
      Object.keys(own)
        .filter((screen) => Object.hasOwn(taken, screen))
        .map((screen) =>
          faultAt(
            vendor,
            [...path, screen],
            `There is a screen "${screen}" already.`,
            'Use it, or rename yours.',
            'key',
          ),
        )
    return [
      ...of(screens, ['screens'], playbook.data.screens),
      ...of(product?.screens ?? {}, ['product', 'screens'], { ...playbook.data.screens, ...screens }),
    ]
  })
}

/** Finds a vendor's label that exists already, or that lacks one of the ERP's languages. */
export function wrongOwnLabels({ playbook, labels, vendors }: ErpSource): Fault[] {
  const taken = new Set(Object.values(labels).flatMap(({ data }) => Object.keys(data)))
  return vendors.flatMap((vendor) => {
    const { labels: ofErp = {}, product } = vendor.data
    const repeated = [
      ...Object.keys(ofErp).map((key) => ({ key, path: ['labels', key], isTaken: taken.has(key) })),
      ...Object.keys(product?.labels ?? {}).map((key) => ({
        key,
        path: ['product', 'labels', key],
        isTaken: taken.has(key) || Object.hasOwn(ofErp, key),
      })),
    ]
      .filter(({ isTaken }) => isTaken)
      .map(({ key, path }) =>
        faultAt(vendor, path, `There is a label "${key}" already.`, 'Use it, or rename yours.', 'key'),
      )
    const missing = Object.entries(ofErp).flatMap(([key, label]) =>
      isPlain(label)
        ? []
        : playbook.data.labelLanguages
            .filter((language) => label[language] === undefined)
            .map((language) =>
              faultAt(
                vendor,
                ['labels', key],
                `The label "${key}" is missing in "${language}".`,
                'Add it.',
                'key',
              ),
            ),
    )
    return [...repeated, ...missing]
  })
}
