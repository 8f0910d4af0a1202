import 'server-only'
import pg from 'pg'
import { getEnv } from '@/lib/platform/env'

type ListenOptions = {
  channel: string
  /** The name of the connection in PostgreSQL's list of connections. */
  name: string
  onNotification(payload: string): void
  /** Is called when listening begins and begins again. Notifications from before `since` have all been delivered. */
  onListening(since: Date): void
  firstPauseMs?: number
}

export type Listener = { close(): Promise<void> }

const longestPauseMs = 10_000
const beatMs = 15_000

/** Listens to a channel of PostgreSQL on a connection of its own until closed. It connects again when the connection is lost. */
export function listen({
  channel,
  name,
  onNotification,
  onListening,
  firstPauseMs = 250,
}: ListenOptions): Listener {
  let since = new Date()
  let failures = 0
  let isClosed = false
  let client: pg.Client | undefined
  let pause: NodeJS.Timeout | undefined

  const connect = async () => {
    const own = openClient(name)
    client = own
    let beat: NodeJS.Timeout | undefined
    const lose = () => {
      if (client !== own) return
      client = undefined
      clearInterval(beat)
      own.end().catch(() => undefined)
      const wait = Math.min(firstPauseMs * 2 ** failures++, longestPauseMs)
      if (!isClosed) pause = setTimeout(connect, wait * (0.75 + Math.random() / 2))
    }
    own.on('error', lose).on('end', lose)
    own.on('notification', ({ payload }) => onNotification(payload ?? ''))
    // A server that vanishes without closing the connection is noticed because it does not answer.
    const ask = async (sql: string) => {
      const askedAt = new Date()
      await own.query(sql)
      return askedAt
    }
    try {
      await own.connect()
      const listeningSince = await ask(`listen ${own.escapeIdentifier(channel)}`)
      onListening(since)
      since = listeningSince
      failures = 0
      beat = setInterval(() => {
        ask('select 1').then((at) => {
          since = at
        }, lose)
      }, beatMs)
    } catch {
      lose()
    }
  }

  void connect()
  return {
    async close() {
      isClosed = true
      clearTimeout(pause)
      await client?.end().catch(() => undefined)
    },
  }
}

function openClient(name: string): pg.Client {
  return new pg.Client({
    connectionString: getEnv().DATABASE_URL,
    application_name: name,
    keepAlive: true,
    connectionTimeoutMillis: 5000,
    query_timeout: 5000,
  })
}
