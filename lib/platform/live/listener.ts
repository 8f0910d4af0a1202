import 'server-only'
import { randomUUID } from 'node:crypto'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { createClient } from '@/lib/platform/database/connection'
import { listeningLimits } from '@/lib/platform/database/limits'
import { readDirectUrl } from '@/lib/platform/database/settings'
import { db } from '@/lib/platform/db'
import { forgetListener, noteListener } from './listener-states'

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
const echoMs = 5_000

/**
 * Listens to a channel of PostgreSQL on a connection of its own until closed. It connects again when the connection is lost, and
 * also when a notice that it sends to itself by the product's pool does not arrive: a pooler in between may lose the listening
 * without a word.
 */
export function listen({
  channel,
  name,
  onNotification,
  onListening,
  firstPauseMs = 250,
}: ListenOptions): Listener {
  const key = Symbol(name)
  let since = databaseNow()
  let failures = 0
  let isClosed = false
  let client: ReturnType<typeof open> | undefined
  let pause: NodeJS.Timeout | undefined
  noteListener(key, name, 'connecting')

  const connect = async () => {
    const own = open(name)
    client = own
    let beat: NodeJS.Timeout | undefined
    const lose = (state: 'connecting' | 'deaf' = 'connecting') => {
      if (client !== own) return
      client = undefined
      clearInterval(beat)
      own.end().catch(() => undefined)
      if (isClosed) return
      noteListener(key, name, state)
      const wait = Math.min(firstPauseMs * 2 ** failures++, longestPauseMs)
      pause = setTimeout(connect, wait * (0.75 + Math.random() / 2))
    }
    const ear = createEar()
    own.on('error', () => lose()).on('end', () => lose())
    own.on('notification', ({ channel: from, payload }) =>
      from === channel ? onNotification(payload ?? '') : ear.hear(),
    )
    const check = async (at: Date) => {
      // A server that vanishes without closing the connection is noticed because it does not answer.
      await own.query('select 1')
      const isHeard = await ear.test()
      if (isHeard === false) lose('deaf')
      if (!isHeard || client !== own) return
      since = at
      failures = 0
      noteListener(key, name, 'hearing')
    }
    try {
      await own.connect()
      const listeningSince = databaseNow()
      await own.query(`listen ${own.escapeIdentifier(channel)}`)
      await own.query(`listen ${own.escapeIdentifier(ear.channel)}`)
      onListening(since)
      beat = setInterval(() => void check(databaseNow()).catch(() => lose()), beatMs)
      await check(listeningSince)
    } catch {
      lose()
    }
  }

  void connect()
  return {
    async close() {
      isClosed = true
      clearTimeout(pause)
      forgetListener(key)
      const last = client
      client = undefined
      await last?.end().catch(() => undefined)
    },
  }
}

/** Hears notices to a channel that nobody else uses. They go the way of all others: through the product's pool. */
function createEar() {
  const channel = `handrail_echo_${randomUUID()}`
  let hear = () => {}
  return {
    channel,
    hear: () => hear(),
    /** Returns whether a notice has arrived, or undefined when none could be sent. */
    async test(): Promise<boolean | undefined> {
      const heard = new Promise<boolean>((resolve) => {
        hear = () => resolve(true)
      })
      try {
        await db.$executeRaw`select pg_notify(${channel}, '')`
      } catch {
        return undefined
      }
      let limit: NodeJS.Timeout | undefined
      const unheard = new Promise<boolean>((resolve) => {
        limit = setTimeout(() => resolve(false), echoMs)
      })
      return Promise.race([heard, unheard]).finally(() => clearTimeout(limit))
    },
  }
}

function open(name: string) {
  return createClient(readDirectUrl(), { name, limits: listeningLimits })
}
