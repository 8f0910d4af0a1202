import type { Socket } from 'node:net'
import pg from 'pg'
import type { Limits } from './limits'
import { noteSuccess, noteTrouble } from './trouble'

/** What pg's client has inside and does not declare. */
export type Inside = {
  connection: {
    stream: Socket
    ssl: unknown
    on(event: 'errorMessage', call: (error: Error) => void): void
    on(event: 'commandComplete', call: (done: { text: string }) => void): void
  }
  connectionParameters: Record<string, unknown>
  /** The process of PostgreSQL that serves it, as the server said when it was opened. */
  processID: number | null
  /** Whether we are closing it ourselves. */
  _ending: boolean
}

type Startup = { getStartupConf(): Record<string, string> }

const farewellMs = 1_000

/**
 * A connection that waits for nothing for ever. A server that was asked something and is silent for too long loses it: pg's own
 * `query_timeout` would hand it back to the pool with the question still open. Its troubles are noted, and without anybody
 * listening they do not end the process.
 */
export class GuardedClient extends pg.Client {
  readonly #answerMs: number | undefined
  #patience: NodeJS.Timeout | undefined
  /** Whether the server may keep statements under the names that come with them. Behind a pooler the next one may be another. */
  protected keepsStatements = false

  /** A quiet client notes nothing: whoever uses it decides what its failures mean. */
  constructor(config: pg.ClientConfig & { limits?: Limits }, { isQuiet = false } = {}) {
    super(config)
    this.#answerMs = config.limits?.answerMs
    const calm = () => clearTimeout(this.#patience)
    this.on('drain', calm).on('end', calm)
    this.on('error', (error) => isQuiet || noteTrouble(error))
    if (isQuiet) return
    this.inside.connection.on('errorMessage', noteTrouble)
    this.inside.connection.on('commandComplete', ({ text }) => noteSuccess(text))
  }

  get inside(): Inside {
    return this as unknown as Inside
  }

  /**
   * Asks for times in UTC, whatever zone the database is set to. Prisma takes every time without an offset for one in UTC, and writes it so. All
   * poolers know this parameter.
   */
  getStartupConf(): Record<string, string> {
    const inherited = (pg.Client.prototype as unknown as Startup).getStartupConf.call(this)
    return { ...inherited, TimeZone: 'UTC' }
  }

  // The overloads of pg are many, and all of them pass through here unchanged.
  override query(...question: unknown[]): never {
    clearTimeout(this.#patience)
    if (this.#answerMs) this.#patience = setTimeout(() => this.cut(), this.#answerMs)
    const [first, ...more] = question
    return (super.query as (...question: unknown[]) => never).call(this, this.#withoutName(first), ...more)
  }

  #withoutName(question: unknown): unknown {
    const isNamed = Boolean((question as { name?: string } | undefined)?.name)
    return isNamed && !this.keepsStatements ? { ...(question as object), name: undefined } : question
  }

  /** Closes the connection, also when the server does not say goodbye. */
  override end(...call: unknown[]): never {
    setTimeout(() => this.inside.connection.stream.destroy(), farewellMs).unref()
    return (super.end as (...call: unknown[]) => never).apply(this, call)
  }

  protected cut(): void {
    this.inside.connection.stream.destroy(new Error('The database gave no answer in time'))
  }
}
