import { enoughForMedian, enoughForP90, type TimeToEnd } from './time-to-end'

/** The periods that a page offers: invitations of the last so many days, or all. */
export const periods = ['30', '90', '365', 'all'] as const

export type Period = (typeof periods)[number]

/** The distribution of some times, in milliseconds. A value is absent when too few onboardings count. */
export type Spread = { count: number; median?: number; p90?: number }

export type InsightTask = {
  taskId: string
  /** The tenants who are at this task now or have any event of it in their history. */
  reached: number
  completed: number
  /** The time since the task before or since the link was opened. It includes nights and waits. */
  took: Spread
  /** The tenants who are at this task now. With `quiet` of them nothing has happened for a week. */
  standing: number
  quiet: number
}

export type InsightCause = {
  cause: string
  /** The failed tests that named this cause first. */
  tests: number
  tenants: number
  /** The tenants among these who are connected now. */
  connected: number
}

/** Counts how far the tenants have come who were invited to one guide in one period. */
export type Insight = {
  guideId: string
  period: Period
  invited: number
  opened: number
  ended: number
  toEnd: TimeToEnd
  tasks: InsightTask[]
  causes: InsightCause[]
  /** Whether changes of the last minutes are not counted yet. */
  isBehind: boolean
}

export type InsightQuery = { guideId?: string; period: Period }

type Params = Record<string, string | string[] | undefined>

/** Parses the parameters of the page's address. Invalid parameters are ignored. */
export function parseInsightQuery({ guide, period }: Params): InsightQuery {
  return {
    guideId: typeof guide === 'string' && guide !== '' ? guide : undefined,
    period: periods.find((one) => one === period) ?? '90',
  }
}

/** Returns the address's search part for a query, from the question mark on. */
export function toInsightSearch({ guideId, period }: InsightQuery): string {
  const params = new URLSearchParams({ ...(guideId && { guide: guideId }), period })
  return `?${params}`
}

/** Returns a spread without the values that too few tenants would decide. */
export function toSpread(count: number, median: number | null, p90: number | null): Spread {
  return {
    count,
    ...(count >= enoughForMedian && median !== null && { median }),
    ...(count >= enoughForP90 && p90 !== null && { p90 }),
  }
}
