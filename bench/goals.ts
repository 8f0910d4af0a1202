import type { Report } from './report'

type Goal = { what: string; most: number; read(report: Report): number | undefined }

/** Returns how many times its floor's processor time a case takes. */
const toFloor =
  (name: string) =>
  ({ results }: Report): number | undefined =>
    results.find((result) => result.name === name)?.toFloor.median

/** The goals of the bench. A ratio holds on every machine; a goal in milliseconds holds for the machine that it was set on. */
const goals: Goal[] = [
  { what: 'instruction page, times its replica', most: 1 / 0.85, read: toFloor('instruction') },
  ...['taskList', 'onboarding', 'insight', 'table'].map((name) => ({
    what: `${name}, times its replica`,
    most: 1 / 0.8,
    read: toFloor(name),
  })),
  {
    what: 'table, kB of HTML',
    most: 200,
    read: ({ results }) => htmlOf(results.find(({ name }) => name === 'table')),
  },
  {
    what: 'instruction page, ms of PostgreSQL',
    most: 1,
    read: ({ results }) => results.find(({ name }) => name === 'instruction')?.ours.databaseMs,
  },
  { what: 'tick, times a route that updates one row', most: 1.8, read: toFloor('tick') },
  {
    what: 'one change with 200 open tables, ms of the server',
    most: 300,
    read: ({ live }) => live?.live200?.serverMs,
  },
  {
    what: 'the same, ms until the last has it',
    most: 2_000,
    read: ({ live }) => live?.live200?.seenMs,
  },
  {
    what: 'customer’s page beside 50 open tables, times alone',
    most: 1.5,
    read: ({ live }) => live?.liveCustomer?.duration,
  },
  {
    what: 'Lighthouse, score of the bare page in parts of the worst',
    most: 1 / 0.97,
    read: ({ pages }) => pages && Math.max(...pages.map(({ score, bareScore }) => bareScore / score)),
  },
  {
    what: 'largest paint on a slow phone, times the bare page',
    most: 1.5,
    read: ({ pages }) => pages && Math.max(...pages.map(({ paintMs, barePaintMs }) => paintMs / barePaintMs)),
  },
  {
    what: 'memory after 20,000 requests and 2,000 ticks, times before',
    most: 1.1,
    read: ({ memory }) => memory && memory.after / memory.before,
  },
  {
    what: 'a request with two instances, times with one',
    most: 2 / 1.7,
    read: ({ instances }) => instances && instances.twoMs / instances.oneMs,
  },
]

function htmlOf(result: { html: number } | undefined): number | undefined {
  return result && result.html / 1_000
}

/** Returns the goals that a report says something of, with what it says. */
export function listGoals(
  report: Report,
): Record<string, { measured: number; 'at most': number; met: boolean }> {
  return Object.fromEntries(
    goals.flatMap(({ what, most, read }) => {
      const measured = read(report)
      if (measured === undefined) return []
      const rounded = (value: number) => Number(value.toFixed(2))
      return [[what, { measured: rounded(measured), 'at most': rounded(most), met: measured <= most }]]
    }),
  )
}
