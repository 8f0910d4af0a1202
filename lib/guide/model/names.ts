import type { Guide } from './guide'

type Named = { name: string; names: Record<string, string> }

/** A name as it begins a line: what is called differently in each language is a description and gets a capital, a brand stays as it is. */
export function nameAtStart(of: Named): string {
  return isDescription(of) ? of.name.charAt(0).toLocaleUpperCase() + of.name.slice(1) : of.name
}

/** "Your accounting software" is a kind of product, which nobody can be asked about by that name. */
export function isDescription({ names }: Named): boolean {
  return Object.keys(names).length > 0
}

/** What a guide connects with what: the line by which the staff know it. In whoever's language the guide is in. */
export function guideTitle({ vendor, erp }: Pick<Guide, 'vendor' | 'erp'>): string {
  return `${nameAtStart(vendor)} × ${erp.name}`
}

/** The guide as a reader of this language knows it: a vendor that is a kind of product is called so in each language. */
export function guideInLocale(guide: Guide, locale: string): Guide {
  const { erp, vendor } = guide
  return {
    ...guide,
    erp: { ...erp, name: erp.names[locale] ?? erp.name },
    vendor: { ...vendor, name: vendor.names[locale] ?? vendor.name },
  }
}
