import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export type NewErp = {
  erp: { id: string; name: string }
  vendor: { id: string; name: string }
  /** The languages that need words. One that the pattern does not have gets its English. */
  locales: readonly string[]
  /** The day on which its facts are verified, such as `2026-11-21`. */
  today: string
  /** The folder that the files are for, and the product's, which has the schemas that editors read. */
  folder: string
  product: string
}

type File = { path: string; text: string }

/** The folder of the pattern, below the product's. It is an ERP that can be connected, and a vendor's guide for it. */
export const erpPattern = 'docs/examples/new-erp'

/**
 * Returns the files of a new ERP: connector, examples of answers, playbook, labels, a vendor's guide and the words of all languages. They
 * have no faults, and comments that begin with `Fill in:` say what must become true. Paths begin in the folder that holds `guides` and `messages`.
 */
export function newErp(request: NewErp): File[] {
  const pattern = join(request.product, erpPattern)
  const read = (path: string) => readFileSync(join(pattern, path), 'utf8')
  const data = globSync('guides/**/*.{yaml,http,json}', { cwd: pattern }).sort()
  const words = globSync('messages/en/**/*.json', { cwd: pattern }).sort()
  const written = globSync('messages/*/**/*.json', { cwd: pattern })
  return [
    ...data.map((path) => ({ path, text: read(path) })),
    ...request.locales.flatMap((locale) =>
      words.map((english) => {
        const path = english.replace('messages/en/', `messages/${locale}/`)
        return { path, text: read(written.includes(path) ? path : english) }
      }),
    ),
  ].map(({ path, text }) => ({ path: renamed(path, request), text: renamed(text, request) }))
}

/** Puts the names of an ERP and its vendor in the place of the pattern's. */
function renamed(text: string, { erp, vendor, today, folder, product }: NewErp): string {
  const schemas = relative(join(folder, 'guides', erp.id), join(product, 'guides/schemas'))
  const names: Record<string, string> = {
    NEW_ERP: erp.id.replaceAll('-', '_').toUpperCase(),
    'new-erp': erp.id,
    'New ERP': erp.name,
    acme: vendor.id,
  }
  return text
    .replace(/(?<=\$schema=)\S*(?=\/)/, schemas)
    .replace(/(?<=lastVerified: ).*/, today)
    .replace(
      /(?<=^name: )New ERP$|(?<=name: |keyName: )Acme\b|New ERP|NEW_ERP|new-erp|\bacme\b/gm,
      (name, at: number, whole: string) => {
        const isData = whole.slice(0, at).endsWith('ame: ')
        return isData ? JSON.stringify(name === 'Acme' ? vendor.name : erp.name) : (names[name] ?? name)
      },
    )
}
