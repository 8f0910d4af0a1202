import type { Fault } from '@/lib/guide/explain/fault'
import { suggest } from '@/lib/guide/explain/fault'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import type { Path, Source } from '@/lib/guide/load/source'
import { faultAt } from '@/lib/guide/load/source'

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

/** The parts of a file that hold names and texts of their own, so that `source` may be a key there. */
const uncited = [
  'sources',
  'links',
  'values',
  'customerValues',
  'labels',
  'notes',
  'changes',
  'vendor',
  'fields',
]

/** Returns everything in the files of an ERP that names a source or leaves a doubt, whatever it is. */
function citedIn({ playbook, vendors }: ErpSource): Cited[] {
  return [playbook, ...vendors].flatMap((file) =>
    Object.entries(file.data)
      .filter(([part]) => !uncited.includes(part))
      .flatMap(([part, value]) => citationsIn(value, [part]).map((cited) => ({ file, ...cited }))),
  )
}

function citationsIn(value: unknown, path: Path): Omit<Cited, 'file'>[] {
  if (typeof value !== 'object' || value === null) return []
  const { source, isUnconfirmed } = value as { source?: unknown; isUnconfirmed?: unknown }
  const own = typeof source === 'string' ? { source } : {}
  const doubt = isUnconfirmed === true ? { isUnconfirmed } : {}
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [
    ...(source !== undefined || isUnconfirmed === true ? [{ path, ...own, ...doubt }] : []),
    ...entries.flatMap(([key, each]) => citationsIn(each, [...path, key])),
  ]
}

function sourcesOf({ playbook, vendors }: ErpSource, file: Source<unknown>): Record<string, string> {
  return [playbook, ...vendors].find((each) => each === file)?.data.sources ?? {}
}
