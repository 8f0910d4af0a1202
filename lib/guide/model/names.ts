import type { Guide } from './guide'

type Named = { name: string; names: Record<string, string> }

/** Returns a name as it begins a line. A kind of product gets a capital; a brand stays as it is. */
export function nameAtStart(named: Named): string {
  return isDescription(named) ? named.name.charAt(0).toLocaleUpperCase() + named.name.slice(1) : named.name
}

/** Returns whether the name is a kind of product, such as "your accounting software", and so differs by language. */
export function isDescription({ names }: Named): boolean {
  return Object.keys(names).length > 0
}

/** Returns the line by which the staff know a guide, in the language that the guide is in. */
export function guideTitle({ vendor, erp }: Pick<Guide, 'vendor' | 'erp'>): string {
  return `${vendor.staffName ?? nameAtStart(vendor)} × ${erp.name}`
}

/** Returns the guide with the names of its ERP and its vendor in a language. */
export function guideInLocale(guide: Guide, locale: string): Guide {
  const { erp, vendor } = guide
  return {
    ...guide,
    erp: { ...erp, name: erp.names[locale] ?? erp.name },
    vendor: {
      ...vendor,
      name: vendor.names[locale] ?? vendor.name,
      ...(vendor.staffName && { staffName: vendor.staffNames?.[locale] ?? vendor.staffName }),
    },
  }
}
