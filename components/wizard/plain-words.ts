import type { Reading } from './erp-label'

type Markup = { markup(k: string, values: Record<string, string | ((chunks: string) => string)>): string }

/** Sentences about an ERP as plain text, its labels as its own screens print them. */
export function plainWords(t: Markup, { guide, erpLanguage, company }: Reading): (k: string) => string {
  const printed = (name: string) => guide.labels[erpLanguage]?.[name]?.text ?? name
  return (k) =>
    t.markup(k, {
      vendor: guide.vendor.name,
      erp: guide.erp.name,
      company,
      label: printed,
      value: (name) => String(guide.values[name]),
    })
}
