import { type Period, periods } from './insight'

export type InsightQuery = { guideId?: string; period: Period }

type Params = Record<string, string | string[] | undefined>

/** What an address asks for; whatever makes no sense is ignored. */
export function parseInsightQuery({ guide, period }: Params): InsightQuery {
  return {
    guideId: typeof guide === 'string' && guide !== '' ? guide : undefined,
    period: periods.find((known) => known === period) ?? '90',
  }
}

export function toInsightSearch({ guideId, period }: InsightQuery): string {
  const params = new URLSearchParams({ ...(guideId && { guide: guideId }), period })
  return `?${params}`
}
