/** Days back from now, counted from the invitation. */
export const periods = ['30', '90', '365', 'all'] as const

export type Period = (typeof periods)[number]

/** Times in milliseconds. Absent: too few to say. */
export type Spread = { count: number; median?: number; p90?: number }

export type InsightTask = {
  taskId: string
  /** Tenants who stand at this task, or of whom the history says anything about it. */
  reached: number
  completed: number
  /** From the task before, or the opening of the link, nights and waits included. */
  took: Spread
  /** Tenants who are not through and stand here; of these, nothing has happened with `quiet` for a week. */
  standing: number
  quiet: number
}

export type InsightCause = {
  cause: string
  /** Of failed tests that named it first. */
  tests: number
  tenants: number
  /** Of these tenants, those who are connected now. */
  connected: number
}

/** What became of the tenants invited to one guide in one period. */
export type Insight = {
  guideId: string
  period: Period
  invited: number
  opened: number
  ended: number
  /** From the invitation to the guide's end. `shares`: the times by which 5 %, 10 % … of those who ended had; empty for too few. */
  toEnd: Spread & { shares: number[] }
  tasks: InsightTask[]
  causes: InsightCause[]
}

/** With fewer than this a median says more about chance than about the guide; the slowest tenth needs more. */
export const enoughForMedian = 5

export const enoughForP90 = 10

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

/** Nothing that a few tenants alone would decide. */
export function toSpread(count: number, median: number | null, p90: number | null): Spread {
  return {
    count,
    ...(count >= enoughForMedian && median !== null && { median }),
    ...(count >= enoughForP90 && p90 !== null && { p90 }),
  }
}
