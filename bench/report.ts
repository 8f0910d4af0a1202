import type { ImportCost } from './import-list'
import type { Instances } from './instances'
import type { PageSpeed } from './lighthouse'
import type { Cost } from './measure'
import type { Memory } from './memory'
import type { LiveCosts } from './open-tables'

export type Result = {
  name: string
  floor: string
  ours: Cost
  floorCost: Cost
  html: number
  payload: number
}

export type Report = {
  commit: string
  tenants: number
  rounds: number
  bare: Cost
  words: Cost
  results: Result[]
  live: LiveCosts
  /** These four are absent unless their case ran: the import and Lighthouse do by default, the others only by `--only`. */
  list?: ImportCost
  pages?: PageSpeed[]
  memory?: Memory
  instances?: Instances
}

const fixed = (value: number, digits = 1) => Number(value.toFixed(digits))

const kilobytes = (bytes: number) => fixed(bytes / 1000)

/** Prints what one request costs, and how many times its floor that is. A ratio of 1 is the least that can be had. */
export function printReport({ commit, tenants, rounds, bare, words, results, live }: Report): void {
  console.log(`${commit}, ${tenants} tenants, medians of ${rounds} rounds`)
  console.log(
    `bare page ${fixed(bare.serverMs)} ms, with words and one query ${fixed(words.serverMs)} ms of the server's processor`,
  )
  console.table(
    Object.fromEntries(
      results.map(({ name, floor, ours, floorCost, html, payload }) => [
        name,
        {
          'server ms': fixed(ours.serverMs),
          '× floor': fixed(ours.serverMs / Math.max(floorCost.serverMs, 0.05), 2),
          floor,
          'PostgreSQL ms': fixed(ours.databaseMs),
          statements: fixed(ours.statements),
          'sent kB': kilobytes(ours.bytes),
          'HTML kB': kilobytes(html),
          'of it payload': kilobytes(payload),
          failed: ours.failed,
        },
      ]),
    ),
  )
  const { live200, liveCustomer } = live
  if (live200)
    console.log(
      `live200: one change with 200 open tables: ${fixed(live200.serverMs)} ms of the server and ${fixed(live200.databaseMs)} ms of PostgreSQL, seen by the last after ${Math.round(live200.seenMs)} ms`,
    )
  if (liveCustomer)
    console.log(
      `liveCustomer: a customer's page beside 50 open tables and a change each second: ${fixed(liveCustomer.server, 2)} times the server's processor, ${fixed(liveCustomer.duration, 2)} times as long`,
    )
}

/** Prints what is no cost of a request: a list of tenants, pages on a phone, memory, two instances. */
export function printOthers({ list, pages, memory, instances }: Report): void {
  if (list) console.table({ import: list })
  if (pages) console.table(pages)
  if (memory) console.table({ memory })
  if (instances) console.table({ instances })
}

/** Prints how many times the first report's cost the second's is. Less than 1 is cheaper. */
export function printComparison(before: Report, after: Report): void {
  const rows = after.results.flatMap((result) => {
    const earlier = before.results.find(({ name }) => name === result.name)
    if (!earlier) return []
    const ratio = (read: (one: Result) => number) => fixed(read(result) / Math.max(read(earlier), 0.01), 2)
    const row = {
      server: ratio(({ ours }) => ours.serverMs),
      'server to floor': ratio(({ ours, floorCost }) => ours.serverMs / Math.max(floorCost.serverMs, 0.05)),
      PostgreSQL: ratio(({ ours }) => ours.databaseMs),
      statements: ratio(({ ours }) => ours.statements),
      HTML: ratio(({ html }) => html),
    }
    return [[result.name, row] as const]
  })
  console.log(
    `${after.commit} with ${after.tenants} tenants, in parts of ${before.commit} with ${before.tenants}`,
  )
  console.table(Object.fromEntries(rows))
}

/** Returns, for each figure, the median of some costs, and of the failures the sum: a failed answer costs something else, in whichever round. */
export function medianOf(costs: Cost[]): Cost {
  const names = ['perSecond', 'serverMs', 'databaseMs', 'statements', 'bytes'] as const
  const median = (name: (typeof names)[number]) =>
    costs.map((cost) => cost[name]).sort((one, other) => one - other)[Math.floor(costs.length / 2)] ?? 0
  const failed = costs.reduce((sum, cost) => sum + cost.failed, 0)
  return { ...Object.fromEntries(names.map((name) => [name, median(name)])), failed } as Cost
}
