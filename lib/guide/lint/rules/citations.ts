import type { Fault } from '@/lib/guide/explain/fault'
import { suggest } from '@/lib/guide/explain/fault'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { actionsOf, actionsOfTask } from '@/lib/guide/load/located-actions'
import type { Path, Source } from '@/lib/guide/load/source'
import { faultAt } from '@/lib/guide/load/source'
import type { TaskSource } from '@/lib/guide/schema/guide-files'

type Cited = { file: Source<unknown>; path: Path; source?: string; isUnconfirmed?: boolean }

/** Finds a source that is not in the file's list. */
export function unknownSources(erp: ErpSource): Fault[] {
  return citedIn(erp).flatMap(({ file, path, source }) => {
    const keys = Object.keys(sourcesOf(erp, file))
    if (source === undefined || keys.includes(source)) return []
    return [faultAt(file, [...path, 'source'], `"${source}" is not in the sources.`, suggest(source, keys))]
  })
}

/** Finds an unconfirmed statement without a source. */
export function unconfirmedWithoutSource(erp: ErpSource): Fault[] {
  return citedIn(erp)
    .filter(({ isUnconfirmed, source }) => isUnconfirmed && source === undefined)
    .map(({ file, path }) =>
      faultAt(file, [...path, 'isUnconfirmed'], 'Nothing says where this can be read.', 'Name a source.'),
    )
}

/** Finds a source that nothing cites. */
export function unusedSources(erp: ErpSource): Fault[] {
  const cited = citedIn(erp)
  return [erp.playbook, ...erp.vendors].flatMap((file) =>
    Object.keys(file.data.sources ?? {})
      .filter((key) => !cited.some((each) => each.file === file && each.source === key))
      .map((key) => faultAt(file, ['sources', key], `Nothing cites "${key}".`, 'Remove it.', 'key')),
  )
}

function citedIn({ playbook, vendors }: ErpSource): Cited[] {
  return [
    ...actionsOf(playbook.data).map(({ action, path }) => ({ file: playbook, path, ...citationOf(action) })),
    ...vendors.flatMap((vendor) =>
      ((vendor.data.tasks ?? []) as TaskSource[]).flatMap((task, index) =>
        actionsOfTask(task, ['tasks', index, 'actions']).map(({ action, path }) => ({
          file: vendor,
          path,
          ...citationOf(action),
        })),
      ),
    ),
    ...vendors.flatMap((vendor) =>
      vendor.data.permissions.map((row, index) => ({
        file: vendor,
        path: ['permissions', index],
        ...citationOf(row),
      })),
    ),
  ]
}

function citationOf({ source, isUnconfirmed }: { source?: string; isUnconfirmed?: boolean }) {
  return { source, isUnconfirmed }
}

function sourcesOf({ playbook, vendors }: ErpSource, file: Source<unknown>): Record<string, string> {
  return [playbook, ...vendors].find((each) => each === file)?.data.sources ?? {}
}
