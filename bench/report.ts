import type { ImportCost } from './import-list'
import type { Instances } from './instances'
import type { PageSpeed } from './lighthouse'
import type { Cost } from './measure'
import type { Memory } from './memory'
import type { LiveCosts } from './open-tables'
import { median, type Spread } from './spread'

export type Result = {
  name: string
  floor: string
  ours: Cost
  floorCost: Cost
  /** How many times its floor's processor time the server takes, by pairs of bursts. */
  toFloor: Spread
  html: number
  payload: number
}

export type Report = {
  commit: string
  tenants: number
  /** How often each case and its floor were measured beside each other. */
  pairs: number
  /** How often open tables and Lighthouse's pages were. */
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
export function printReport({ commit, tenants, pairs, bare, words, results, live }: Report): void {
  console.log(`${commit}, ${tenants} tenants, medians of ${pairs} pairs of bursts`)
  console.log(
    `bare page ${fixed(bare.serverMs)} ms, with words and one query ${fixed(words.serverMs)} ms of the server's processor`,
  )
  console.table(
    Object.fromEntries(
      results.map(({ name, floor, ours, toFloor, html, payload }) => [
        name,
        {
          'server ms': fixed(ours.serverMs),
          '× floor': fixed(toFloor.median, 2),
          quartiles: `${toFloor.lower.toFixed(2)} to ${toFloor.upper.toFixed(2)}`,
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

/** Returns, for each figure, the median of some costs, and of the failures the sum: a failed answer costs something else, in whichever round. */
export function medianOf(costs: Cost[]): Cost {
  const of = (read: (cost: Cost) => number) => median(costs.map(read))
  return {
    perSecond: of(({ perSecond }) => perSecond),
    serverMs: of(({ serverMs }) => serverMs),
    databaseMs: of(({ databaseMs }) => databaseMs),
    statements: of(({ statements }) => statements),
    bytes: of(({ bytes }) => bytes),
    failed: costs.reduce((sum, { failed }) => sum + failed, 0),
  }
}
