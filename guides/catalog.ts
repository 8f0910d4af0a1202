import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import type { z } from 'zod'
import { assembleGuide } from './assemble'
import { type ErpSource, isComplete, type PartialErpSource } from './erp-source'
import { type Fault, FaultyFiles } from './fault'
import type { Guide } from './guide'
import { lint } from './lint'
import type { LintContext } from './lint-context'
import { labelFileSchema, playbookSchema, vendorGuideSchema } from './schema'
import { type Parsed, parseSource } from './source'

export type Catalog = { guides: Guide[]; erps: ErpSource[] }

let loaded: Catalog | undefined

export function listGuides(): Guide[] {
  return catalog().guides
}

export function getGuide(id: string): Guide | undefined {
  return listGuides().find((guide) => guide.id === id)
}

/** Reads, checks and assembles every guide under a folder. Throws one `FaultyFiles` with all faults of all files. */
export function loadCatalog(root: string, context: LintContext = {}): Catalog {
  const erps = readErps(root)
  const complete = erps.filter(isComplete)
  const faults = [...erps.flatMap((erp) => erp.faults), ...complete.flatMap((erp) => lint(erp, context))]
  if (faults.length > 0) throw new FaultyFiles(faults)
  return { guides: complete.flatMap(assembleErp), erps: complete }
}

/** Every ERP's folder under a root, as far as its files could be read, with what is wrong with their shape. */
export function readErps(root: string): PartialErpSource[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && filesIn(join(root, entry.name), '.yaml').length > 0)
    .map((entry) => readErp(root, entry.name))
}

function catalog(): Catalog {
  loaded ??= loadCatalog(join(process.cwd(), 'guides'))
  return loaded
}

function readErp(root: string, erp: string): PartialErpSource {
  const read = <Data>(path: string, schema: z.ZodType<Data>) => readFile(root, join(root, erp, path), schema)
  const playbook = read('playbook.yaml', playbookSchema)
  const labels = filesIn(join(root, erp, 'labels'), '.json').map((name) => ({
    language: basename(name, '.json'),
    ...read(join('labels', name), labelFileSchema),
  }))
  const vendors = filesIn(join(root, erp), '.yaml')
    .filter((name) => name !== 'playbook.yaml')
    .map((name) => read(name, vendorGuideSchema))
  return {
    folder: erp,
    playbook: playbook.source,
    labels: Object.fromEntries(
      labels.flatMap(({ language, source }) => (source ? [[language, source]] : [])),
    ),
    unreadable: new Set(labels.flatMap(({ language, source }) => (source ? [] : [language]))),
    vendors: vendors.flatMap(({ source }) => source ?? []),
    isPartial: vendors.some(({ source }) => !source),
    faults: [playbook, ...labels, ...vendors].flatMap((parsed) => parsed.faults),
  }
}

function readFile<Data>(root: string, path: string, schema: z.ZodType<Data>): Parsed<Data> {
  const file = relative(dirname(root), path)
  if (existsSync(path)) return parseSource(file, readFileSync(path, 'utf8'), schema)
  const fault: Fault = { file, line: 1, column: 1, message: 'The file is missing.', remedy: 'Write it.' }
  return { faults: [fault] }
}

function filesIn(folder: string, extension: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .sort()
}

function assembleErp({ playbook, vendors, labels }: ErpSource): Guide[] {
  const labelFiles = Object.fromEntries(
    Object.entries(labels).map(([language, { data }]) => [language, data]),
  )
  return vendors.map((vendor) => assembleGuide(playbook.data, vendor.data, labelFiles))
}
