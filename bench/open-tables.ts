import { setTimeout as pause } from 'node:timers/promises'
import { signedIn } from '../e2e/support/staff'
import type { TableEvents } from '../lib/staff/live/table-event'
import type { Case } from './cases'
import { type Cost, type Database, measure, type Sent, type Server, usual } from './measure'
import { familyMs, processorMs } from './processor-time'
import { compareInPairs, median } from './spread'

/** One process keeps so many streams open for one member of the staff. */
const streamsForOne = 20

/** The table in the order in which every change comes to the first page. */
const table = '/en/dashboard?view=all&sort=activity'

const patienceMs = 60_000

/** The costs that open staff tables cause on the server. Times are in milliseconds. */
export type LiveCosts = {
  /**
   * One change while 200 tables are open: the processor time of the server and of PostgreSQL beyond that of open tables alone, and `seenMs`
   * until the last table has the row. Medians of some rounds.
   */
  live200?: { serverMs: number; databaseMs: number; seenMs: number }
  /** A page of a customer beside 50 open tables and a change each second, in parts of the same page alone. */
  liveCustomer?: { server: number; duration: number }
}

/** Measures what open tables cost, as far as it is wanted. */
export async function measureOpenTables(
  { product: server, database }: { product: Server; database: Database },
  rounds: number,
  cases: Case[],
  isWanted: (name: keyof LiveCosts) => boolean,
): Promise<LiveCosts> {
  const sent = (name: string) => cases.find((one) => one.name === name)?.requests ?? []
  const tick = changing(server, sent('tick'))
  return {
    ...(isWanted('live200') && { live200: await measureOneChange(server, database, { tick, rounds }) }),
    ...(isWanted('liveCustomer') && {
      liveCustomer: await measureCustomer(server, database, { tick, rounds, page: sent('taskList') }),
    }),
  }
}

/** Returns a function that changes one onboarding by a tick, and takes it back the next time. */
function changing(server: Server, requests: Sent[]): () => Promise<void> {
  let count = 0
  return async () => {
    const { path = '/', method, headers, body = '' } = requests[count++ % requests.length] ?? {}
    const answer = await fetch(new URL(path, server.url), { method, headers, body: String(body) })
    if (!answer.ok) throw new Error(`A tick was answered with ${answer.status}.`)
  }
}

/**
 * Each open stream asks every ten seconds whether its reader may go on. Streams that were opened one after another ask one after another, so
 * only a span of just this length has the same number of questions wherever it begins.
 */
const beatMs = 10_000

/** The questions of 200 streams cost about as much as a change does, so several changes are measured at once. The pause after each leaves time to count the views. */
const changes = { inOneSpan: 4, pauseMs: 2_000 }

async function measureOneChange(
  server: Server,
  { serverPid }: Database,
  { tick, rounds }: { tick(): Promise<void>; rounds: number },
) {
  const tables = await openTables(server, 200)
  const used = () => ({ server: processorMs(server.pid), database: familyMs(serverPid) })
  const costOf = async (work: () => Promise<void>) => {
    const before = used()
    await Promise.all([pause(beatMs), work()])
    const after = used()
    return { server: after.server - before.server, database: after.database - before.database }
  }
  const seen: number[] = []
  const change = async () => {
    tables.mark()
    const begunAt = performance.now()
    await tick()
    await tables.haveHeard('rows')
    seen.push(performance.now() - begunAt)
  }
  const severalChanges = async () => {
    for (let count = 0; count < changes.inOneSpan; count++) {
      await change()
      await pause(changes.pauseMs)
    }
  }
  // The first change brings the tables what has changed since their page, and the counts.
  await costOf(change)
  seen.length = 0
  const [ofServer, ofDatabase]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    const idle = await costOf(async () => {})
    const changed = await costOf(severalChanges)
    ofServer.push(Math.max(0, changed.server - idle.server) / changes.inOneSpan)
    ofDatabase.push(Math.max(0, changed.database - idle.database) / changes.inOneSpan)
  }
  tables.close()
  return { serverMs: median(ofServer), databaseMs: median(ofDatabase), seenMs: median(seen) }
}

async function measureCustomer(
  server: Server,
  database: Database,
  { tick, rounds, page }: { tick(): Promise<void>; rounds: number; page: Sent[] },
) {
  const amount = 300
  const [alone, beside]: [Cost[], Cost[]] = [[], []]
  await measure(server, database, page, usual.warmUp)
  for (let round = 0; round < rounds; round++) {
    alone.push(await measure(server, database, page, amount))
    const tables = await openTables(server, 50)
    const changes = setInterval(() => void tick().catch(() => undefined), 1_000)
    beside.push(await measure(server, database, page, amount))
    clearInterval(changes)
    tables.close()
  }
  const besideToAlone = (read: (cost: Cost) => number) =>
    compareInPairs(beside.map(read), alone.map(read)).median
  return {
    server: besideToAlone(({ serverMs }) => serverMs),
    duration: besideToAlone(({ perSecond }) => 1 / perSecond),
  }
}

/** Opens so many tables as browsers do, by as many people as they need, and listens to their streams. */
async function openTables(server: Server, count: number) {
  const ending = new AbortController()
  let heard: Set<string>[] = []
  const mark = () => {
    heard = Array.from({ length: count }, () => new Set())
  }
  mark()
  let headers: Record<string, string> = {}
  let address = ''
  for (let index = 0; index < count; index++) {
    if (index % streamsForOne === 0) headers = { cookie: (await signedIn()).visitor.cookieHeader() }
    address ||= await streamOf(server, headers)
    const stream = await fetch(new URL(address, server.url), { headers, signal: ending.signal })
    void listen(stream, (name) => heard[index]?.add(name))
  }
  return {
    /** Forgets what was heard. */
    mark,
    /** Waits until all tables have heard an event of this name. */
    async haveHeard(name: keyof TableEvents) {
      const until = performance.now() + patienceMs
      while (!heard.every((names) => names.has(name))) {
        if (performance.now() > until) throw new Error(`Not all tables have heard of the ${name}.`)
        await pause(5)
      }
    },
    close: () => ending.abort(),
  }
}

/** Returns the address of the stream of a table's first page. It ends at the row behind which the next page begins. */
async function streamOf(server: Server, headers: Record<string, string>): Promise<string> {
  const html = await (await fetch(new URL(table, server.url), { headers })).text()
  const [, until] = /[?&;]after=([\w-]+)/.exec(html) ?? []
  const { pathname, search } = new URL(table, server.url)
  return `${pathname}/live${search}${until ? `&until=${until}` : ''}`
}

async function listen(stream: Response, hear: (name: string) => void): Promise<void> {
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  try {
    for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
      const events = (rest + part.value).split('\n\n')
      rest = events.pop() ?? ''
      for (const event of events) hear(/^event: (\w+)$/m.exec(event)?.[1] ?? '')
    }
  } catch {
    // It was closed.
  }
}
