import { itemText } from '../assemble-actions'
import type { ErpSource } from '../erp-source'
import type { Fault } from '../fault'
import { strangersTo } from '../product-names'
import type { Name } from '../schema'
import type { Path, Source } from '../source'
import { faultAt } from '../walk'
import type { Namespace } from '../word-file'
import { isNamed } from './prose'

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
    const strangers = strangersTo(namespace, erps)
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
