import type { Coverage } from '@/lib/translation/coverage'

/** The subject of a row of the staff's page: all pages and emails, the words that the guides of an ERP share, or one guide. */
export type Part = { kind: 'pages' } | { kind: 'erp' | 'guide'; id: string }

/** The progress of one part's translation into one language. */
export type PartCoverage = {
  part: Part
  wanted: number
  translated: number
  /** Messages to look at again, as a translator names them: `task:waiting.late`. */
  stale: string[]
  suspicious: number
  changed?: string
}

export type LanguageCoverage = { locale: string; parts: PartCoverage[] }

/** Puts the files of each language together to the parts that the staff know: pages, ERPs and guides, in this order. */
export function groupCoverage(coverage: readonly Coverage[]): LanguageCoverage[] {
  const locales = [...new Set(coverage.map(({ locale }) => locale))]
  return locales.map((locale) => {
    const parts = new Map<string, Coverage[]>()
    for (const each of coverage.filter((other) => other.locale === locale)) {
      const name = each.namespace.includes('/') ? each.namespace : ''
      parts.set(name, [...(parts.get(name) ?? []), each])
    }
    return { locale, parts: [...parts].map(([name, files]) => sumOf(partOf(name), files)).sort(byKind) }
  })
}

function partOf(name: string): Part {
  const [folder, id] = name.split('/')
  return id === undefined ? { kind: 'pages' } : { kind: folder === 'erps' ? 'erp' : 'guide', id }
}

const kinds = ['pages', 'erp', 'guide']

function byKind(one: PartCoverage, other: PartCoverage): number {
  return kinds.indexOf(one.part.kind) - kinds.indexOf(other.part.kind)
}

function sumOf(part: Part, files: readonly Coverage[]): PartCoverage {
  const total = (count: (file: Coverage) => number) => files.reduce((sum, file) => sum + count(file), 0)
  const changed = files
    .flatMap((file) => file.changed ?? [])
    .sort()
    .at(-1)
  return {
    part,
    wanted: total(({ wanted }) => wanted),
    translated: total(({ translated }) => translated),
    stale: files.flatMap(({ namespace, stale }) => stale.map((key) => `${namespace}:${key}`)),
    suspicious: total(({ suspicious }) => suspicious),
    ...(changed && { changed }),
  }
}
