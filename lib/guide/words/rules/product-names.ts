import type { Fault } from '@/lib/guide/explain/fault'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { itemText } from '@/lib/guide/load/expand-actions'
import { faultAt, type Path, type Source } from '@/lib/guide/load/source'
import type { Name } from '@/lib/guide/schema/guide-files'
import type { Namespace } from '@/lib/guide/words/word-file'
import { isNamed } from './prose'

/** Products whose help articles are copied from one another, and that no guide here is about. */
const otherProducts = [
  'Business Central',
  'Fortnox',
  'FreshBooks',
  'NetSuite',
  'PowerOffice',
  'QuickBooks',
  'Tripletex',
  'Visma',
  'Wave',
  'Xero',
  'Zoho Books',
]

/** Every product that a file of words has no reason to name; an ERP's words serve all its vendors and name none. */
export function foreignProductsOf({ erp, vendor }: Namespace, erps: readonly ErpSource[]): string[] {
  const own = [...namesOf(erp.playbook.data.name), ...(vendor ? namesOf(vendor.data.vendor.name) : [])]
  const all = erps.flatMap(({ playbook, vendors }) => [
    ...namesOf(playbook.data.name),
    ...vendors.flatMap(({ data }) => namesOf(data.vendor.name)),
  ])
  return [...new Set([...all, ...otherProducts])].filter((name) => isProper(name) && !own.includes(name))
}

/** By what a product is called in any language. */
export function namesOf(name: Name): string[] {
  return typeof name === 'string' ? [name] : Object.values(name)
}

function isProper(name: string): boolean {
  return !/^\p{Ll}/u.test(name)
}

/** A name that differs by language is there in each of the readers' languages. */
export function missingNames(erps: readonly ErpSource[], locales: readonly string[]): Fault[] {
  return erps.flatMap(({ playbook, vendors }) => [
    ...missingIn(playbook, ['name'], playbook.data.name, locales),
    ...vendors.flatMap((vendor) => missingIn(vendor, ['vendor', 'name'], vendor.data.vendor.name, locales)),
  ])
}

function missingIn(source: Source<unknown>, path: Path, name: Name, locales: readonly string[]): Fault[] {
  if (typeof name === 'string') return []
  return locales
    .filter((locale) => name[locale] === undefined)
    .map((locale) => faultAt(source, path, `The name in "${locale}" is missing.`, 'Add it.', 'key'))
}

/** A constant copied from another vendor's guide together with its name. */
export function foreignValues(namespaces: readonly Namespace[], erps: readonly ErpSource[]): Fault[] {
  return namespaces.flatMap((namespace) => {
    const { vendor } = namespace
    if (!vendor) return []
    const strangers = foreignProductsOf(namespace, erps)
    return Object.entries(vendor.data.values).flatMap(([name, value]) => {
      const texts = Array.isArray(value) ? value.map(itemText) : [value]
      return strangers
        .filter((stranger) => texts.some((text) => isNamed(text, stranger)))
        .map((stranger) =>
          faultAt(vendor, ['values', name], `"${stranger}" is another product.`, 'Write the vendor’s own.'),
        )
    })
  })
}
