import { enoughForMedian, enoughForP90, type Spread } from './insight'

/** Nothing that a few tenants alone would decide. */
export function spreadOf(count: number, median: number | null, p90: number | null): Spread {
  return {
    count,
    ...(count >= enoughForMedian && median !== null && { median }),
    ...(count >= enoughForP90 && p90 !== null && { p90 }),
  }
}
