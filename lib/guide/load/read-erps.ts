import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import { readBrandFiles } from '@/lib/guide/brand/brand-files'
import { type Fault, faultOfFile, nearest } from '@/lib/guide/explain/fault'
import { readGuideFiles } from '@/lib/guide/files/read-guide-files'
import { playbookSchema, type TaskSource, vendorGuideSchema } from '@/lib/guide/schema/guide-files'
import { labelFileSchema } from '@/lib/guide/schema/screens'
import type { PartialErpSource } from './erp-source'
import { type Parsed, parseSource } from './source'

/**
 * Reads the ERPs in `guides/` of several folders, of which the product's comes first. A playbook and its labels are in
 * one folder; vendors' guides may be in any. Faults name files as `guides/<erp>/<file>`.
 */
export function readErps(folders: readonly string[]): PartialErpSource[] {
  const erps = [...new Set(folders.flatMap(listErps))]
  return erps.map((erp) => {
    const others = erps.filter((other) => other !== erp && findHome(folders, other) !== undefined)
    return readErp(folders, erp, others)
  })
}

/** Returns the folders in `guides/` that hold an ERP's files. The folder of schemas holds none. */
function listErps(folder: string): string[] {
  const guides = join(folder, 'guides')
  if (!existsSync(guides)) return []
  return readdirSync(guides, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isErp(join(guides, entry.name)))
    .map(({ name }) => name)
}

function isErp(folder: string): boolean {
  return existsSync(join(folder, 'labels')) || readdirSync(folder).some((name) => /\.ya?ml$/.test(name))
}

function readErp(folders: readonly string[], erp: string, others: readonly string[]): PartialErpSource {
  const home = findHome(folders, erp)
  const playbook =
    home === undefined ? missingPlaybook(erp, others) : read(home, playbookPath(erp), playbookSchema)
  const labelFolder = join('guides', erp, 'labels')
  const labels = filesIn(home ?? '', labelFolder, '.json').map((path) => ({
    language: basename(path, '.json'),
    ...read(home ?? '', path, labelFileSchema),
  }))
  const vendors = listVendors(folders, erp).map(({ folder, path }) => {
    const { source, faults } = read(folder, path, vendorGuideSchema)
    const images = source && readBrandFiles(folder, path, source.data)
    const files = source && readGuideFiles(folder, path, (source.data.tasks ?? []) as TaskSource[])
    return { name: basename(path, '.yaml'), source: source && { ...source, images, files }, faults }
  })
  return {
    folder: erp,
    playbook: playbook.source,
    files: playbook.source && readGuideFiles(home ?? '', playbookPath(erp), playbook.source.data.tasks),
    labels: Object.fromEntries(
      labels.flatMap(({ language, source }) => (source ? [[language, source]] : [])),
    ),
    unreadableLanguages: new Set(labels.flatMap(({ language, source }) => (source ? [] : [language]))),
    vendors: vendors.flatMap(({ source }) => source ?? []),
    vendorNames: vendors.map(({ name }) => name),
    isPartial: vendors.some(({ source }) => !source),
    faults: [
      ...[playbook, ...labels, ...vendors].flatMap((parsed) => parsed.faults),
      ...folders.flatMap((folder, index) => [
        ...misnamedFiles(folder, erp),
        ...(folder === home ? [] : secondPlaybooks(folder, erp, home)),
        ...repeatedVendors(folders.slice(0, index), folder, erp),
      ]),
    ],
  }
}

function findHome(folders: readonly string[], erp: string): string | undefined {
  return folders.find((folder) => existsSync(join(folder, playbookPath(erp))))
}

function playbookPath(erp: string): string {
  return join('guides', erp, 'playbook.yaml')
}

/** Returns the path of the file that tests connections, which `lib/connection/registry.ts` reads. */
export function connectorPath(erp: string): string {
  return join('guides', erp, 'connector.yaml')
}

function missingPlaybook(erp: string, others: readonly string[]): Parsed<never> {
  const near = nearest(erp, others)
  const remedy = near === undefined ? 'Write it.' : `Write it, or did you mean the folder "${near}"?`
  return { faults: [faultOfFile(playbookPath(erp), 'The file is missing.', remedy)] }
}

/** Returns each vendor's file once. `repeatedVendors` reports a second one of the same name. */
function listVendors(folders: readonly string[], erp: string): { folder: string; path: string }[] {
  const all = folders.flatMap((folder) => vendorsIn(folder, erp).map((path) => ({ folder, path })))
  return all.filter(({ path }, index) => all.findIndex((other) => other.path === path) === index)
}

function repeatedVendors(earlier: readonly string[], folder: string, erp: string): Fault[] {
  const paths = new Set(earlier.flatMap((other) => vendorsIn(other, erp)))
  return vendorsIn(folder, erp)
    .filter((path) => paths.has(path))
    .map((path) => faultOfFile(path, 'The product has this guide already.', 'Give yours another id.'))
}

/** Reports a playbook and labels that nothing reads, because another folder has the playbook of this ERP. */
function secondPlaybooks(folder: string, erp: string, home: string | undefined): Fault[] {
  if (home === undefined) return []
  const playbooks = existsSync(join(folder, playbookPath(erp))) ? [playbookPath(erp)] : []
  return [
    ...playbooks.map((path) =>
      faultOfFile(
        path,
        `The product has a playbook for "${erp}" already.`,
        'Remove it, or give your ERP another id.',
      ),
    ),
    ...filesIn(folder, join('guides', erp, 'labels'), '.json').map((path) =>
      faultOfFile(
        path,
        `The labels of "${erp}" stand with its playbook, in the product.`,
        'Remove the file.',
      ),
    ),
  ]
}

function misnamedFiles(folder: string, erp: string): Fault[] {
  return filesIn(folder, join('guides', erp), '.yml').map((path) =>
    faultOfFile(path, 'The file is not read.', 'Let its name end in .yaml.'),
  )
}

function vendorsIn(folder: string, erp: string): string[] {
  const others = [playbookPath(erp), connectorPath(erp)]
  return filesIn(folder, join('guides', erp), '.yaml').filter((path) => !others.includes(path))
}

function read<Data>(folder: string, path: string, schema: z.ZodType<Data>): Parsed<Data> {
  return parseSource(path, readFileSync(join(folder, path), 'utf8'), schema)
}

function filesIn(folder: string, path: string, extension: string): string[] {
  const full = join(folder, path)
  if (!existsSync(full)) return []
  return readdirSync(full)
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(path, name))
}
