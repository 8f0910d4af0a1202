import { isOutsideLocale } from '@/i18n/listed-locales'
import type { Fault } from '@/lib/guide/explain/fault'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { itemText } from '@/lib/guide/load/expand-actions'
import { faultAt, type Path, type Source } from '@/lib/guide/load/source'
import type { Name } from '@/lib/guide/schema/guide-files'
import type { Namespace } from '@/lib/guide/words/word-file'
import { isNamed } from './prose'

/** Products that no guide is about and whose help articles are often copied for others. */
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

/** Returns the products that a file of words must not name. An ERP's words serve all its vendors and name none. */
export function foreignProductsOf({ erp, vendor }: Namespace, erps: readonly ErpSource[]): string[] {
  const own = [...namesOf(erp.playbook.data.name), ...(vendor ? namesOf(vendor.data.vendor.name) : [])]
  const all = erps.flatMap(({ playbook, vendors }) => [
    ...namesOf(playbook.data.name),
    ...vendors.flatMap(({ data }) => namesOf(data.vendor.name)),
  ])
  return [...new Set([...all, ...otherProducts])].filter((name) => isProper(name) && !own.includes(name))
}

/** Returns a product's names in all languages. */
function namesOf(name: Name): string[] {
  return typeof name === 'string' ? [name] : Object.values(name)
}

function isProper(name: string): boolean {
  return !/^\p{Ll}/u.test(name)
}

/**
 * Finds names by language that lack one of the readers' languages. A language outside the product shows the English name of a product
 * in the product's own guides.
 */
export function missingNames(erps: readonly ErpSource[], locales: readonly string[]): Fault[] {
  return erps.flatMap(({ playbook, vendors }) => [
    ...missingIn(playbook, ['name'], playbook.data.name, locales),
    ...vendors.flatMap((vendor) => {
      const { name, staffName = '' } = vendor.data.vendor
      return [
        ...missingIn(vendor, ['vendor', 'name'], name, locales),
        ...missingIn(vendor, ['vendor', 'staffName'], staffName, locales),
      ]
    }),
  ])
}

function missingIn(source: Source<unknown>, path: Path, name: Name, locales: readonly string[]): Fault[] {
  if (typeof name === 'string') return []
  return locales
    .filter((locale) => name[locale] === undefined && !isOutsideLocale(locale))
    .map((locale) => faultAt(source, path, `The name in "${locale}" is missing.`, 'Add it.', 'key'))
}

/** Finds values that name another product, as when they are copied from another vendor's guide. */
export function foreignValues(namespaces: readonly Namespace[], erps: readonly ErpSource[]): Fault[] {
  return namespaces.flatMap((namespace) => {
    const { vendor } = namespace
    if (!vendor) return []
    const foreignProducts = foreignProductsOf(namespace, erps)
    return Object.entries(vendor.data.values).flatMap(([name, value]) => {
      const texts = Array.isArray(value) ? value.map(itemText) : [value]
      return foreignProducts
        .filter((product) => texts.some((text) => isNamed(text, product)))
        .map((product) =>
          faultAt(vendor, ['values', name], `"${product}" is another product.`, 'Write the vendor’s own.'),
        )
    })
  })
}
