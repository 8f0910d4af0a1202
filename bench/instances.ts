import type { Case } from './cases'
import { type Database, measure, type Server, usual } from './measure'

/** The processor time of a request, in milliseconds and with PostgreSQL's share, while one instance serves and while two do. */
export type Instances = {
  oneMs: number
  twoMs: number
  /** How many times as much two would serve as one, each on a core of its own, with PostgreSQL's time shared. */
  ratio: number
}

const amount = 400

/**
 * Counts what a page costs while one instance serves, and while two do at once on the same database. Two cores cannot show two instances
 * and their load at full speed, but what each request costs more, because there are two, can be counted.
 */
export async function measureInstances(
  [one, other]: [Server, Server],
  database: Database,
  { requests }: Case,
): Promise<Instances> {
  const cost = ({ serverMs, databaseMs }: { serverMs: number; databaseMs: number }) => serverMs + databaseMs
  for (const server of [one, other]) await measure(server, database, requests, usual.warmUp)
  const alone = await measure(one, database, requests, amount)
  // The database's time is counted over both, so each of the two sees all of it.
  const both = await Promise.all([one, other].map((server) => measure(server, database, requests, amount)))
  const serverMs = both.reduce((sum, each) => sum + each.serverMs, 0) / 2
  const databaseMs = Math.max(...both.map((each) => each.databaseMs)) / 2
  const twoMs = cost({ serverMs, databaseMs })
  return { oneMs: cost(alone), twoMs, ratio: (2 * cost(alone)) / twoMs }
}
