import type { Guide } from './guide'

/** The guide as a reader of this language knows it: a vendor that is a kind of product is called so in each language. */
export function guideInLocale(guide: Guide, locale: string): Guide {
  const { erp, vendor } = guide
  return {
    ...guide,
    erp: { ...erp, name: erp.names[locale] ?? erp.name },
    vendor: { ...vendor, name: vendor.names[locale] ?? vendor.name },
  }
}
