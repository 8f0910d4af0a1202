import autocannon from 'autocannon'
import type pg from 'pg'
import { familyMs, processorMs } from './processor-time'

export type Sent = {
  method?: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string | Buffer
}

export type Server = { url: string; pid: number }

export type Database = { pool: pg.Pool; serverPid: number }

/** The cost of one request. Times are in milliseconds, sizes in bytes. */
export type Cost = {
  perSecond: number
  serverMs: number
  databaseMs: number
  statements: number
  bytes: number
  failed: number
}

/** How many requests warm a server up, and how many are measured at a time. */
export type Amounts = { warmUp: number; burst: number }

/**
 * V8 compiles code anew for as long as it finds more to gain, and our pages have far more code than their floors: a page was 2.8 times its
 * replica after 200 requests, and 1.9 times after 1,000. A server in use runs for days. A burst takes about a second, so that the machine is
 * mostly as fast as in the burst beside it.
 */
export const usual: Amounts = { warmUp: 1_000, burst: 60 }

/** The number of requests that wait for their answer at a time. A POST changes something, so the next one waits until it is done. */
const atOnce = { GET: 8, POST: 1 }

/**
 * Sends so many requests and returns what one of them has cost. Several given requests are sent in turn. The
 * processor time of the server and of PostgreSQL is counted, which leaves out what other processes do meanwhile.
 */
export async function measure(
  server: Server,
  { pool, serverPid }: Database,
  requests: Sent[],
  amount: number,
): Promise<Cost> {
  await pool.query('select pg_stat_statements_reset()')
  const [server0, database0] = [processorMs(server.pid), familyMs(serverPid)]
  const result = await autocannon({
    url: server.url,
    // It notices the last answer only at a sample, so `duration` is a multiple of this many milliseconds.
    sampleInt: 10,
    connections: Math.min(atOnce[requests[0]?.method ?? 'GET'], amount),
    amount,
    requests: requests.map((request) => ({ method: 'GET', ...request })),
  })
  const serverMs = (processorMs(server.pid) - server0) / amount
  const databaseMs = (familyMs(serverPid) - database0) / amount
  if (serverMs === 0) throw new Error('The kernel tells no processor time of other processes.')
  const { rows } = await pool.query<{ calls: number }>(
    `select coalesce(sum(calls), 0)::int as calls from pg_stat_statements join pg_database d on d.oid = dbid
     where d.datname = current_database() and query not like '%pg_stat_statements%'`,
  )
  return {
    perSecond: amount / result.duration,
    serverMs,
    databaseMs,
    statements: (rows[0]?.calls ?? 0) / amount,
    bytes: result.throughput.total / amount,
    failed: result.errors + result.timeouts + result['4xx'] + result['5xx'],
  }
}

/** Returns the bytes of a page's HTML, and of the part of it that React reads again. */
export async function weigh(
  server: Server,
  { path, headers }: Sent,
): Promise<{ html: number; payload: number; text: string }> {
  const text = await (await fetch(new URL(path, server.url), { headers })).text()
  const payload = [...text.matchAll(/<script[^>]*>\(?self\.__next_f[\s\S]*?<\/script>/g)]
  return {
    html: Buffer.byteLength(text),
    payload: payload.reduce((sum, [part]) => sum + Buffer.byteLength(part), 0),
    text,
  }
}
