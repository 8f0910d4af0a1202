/** Why the database does not do what it is asked. */
export type TroubleKind =
  /** No connection: refused, cut, shut down, or the sign-in is refused. */
  | 'away'
  /** Connected, or trying to be, and no answer in time. */
  | 'silent'
  /** More is asked of it at once than it can do. */
  | 'busy'
  /** It has no room for more data. */
  | 'full'
  /** It takes no writes: a standby, or set so. */
  | 'readOnly'

export type Trouble = { kind: TroubleKind; since: Date; code: string }

type Shared = {
  trouble?: Trouble
  /** When the database last failed somebody, and when it last had no room, by the clock that never jumps. */
  failedAt: number
  fullAt?: number
  onChange?: (trouble: Trouble | undefined, previous: Trouble | undefined) => void
}

// Next's bundles and the server that holds them are separate instances of this module in one process.
const holder = globalThis as { handrailDatabaseTrouble?: Shared }

function state(): Shared {
  holder.handrailDatabaseTrouble ??= { failedAt: 0 }
  return holder.handrailDatabaseTrouble
}

/** PostgreSQL's codes that say nothing about the query and all about the server. A class ends in `*`. */
const kindsByCode: [RegExp, TroubleKind][] = [
  [/^(ECONN\w+|EPIPE|ENOTFOUND|EAI_\w+|EHOST\w+|ENET\w+)$/, 'away'],
  [/^(ERR_TLS_\w+|ERR_SSL_\w+|CERT_\w+|SELF_SIGNED_\w+|DEPTH_ZERO_\w+|UNABLE_TO_\w+)$/, 'away'],
  [/^(P10\d\d|DatabaseNotReachable|ConnectionClosed|TlsConnectionError)$/, 'away'],
  [/^SocketTimeout$/, 'silent'],
  [/^(08...|57P0[1-5]|28...|3D000|XX00[12])$/, 'away'],
  [/^(ETIMEDOUT|25P0[34])$/, 'silent'],
  [/^(53000|53200|53300|53400|55P03|57014|P2024|P2028)$/, 'busy'],
  [/^(53100|58030)$/, 'full'],
  [/^25006$/, 'readOnly'],
]

/** Errors of pg and Prisma that carry no code. */
const kindsByMessage: [RegExp, TroubleKind][] = [
  [/^timeout exceeded when trying to connect/, 'busy'],
  [/timeout expired|due to connection timeout|no answer in time/i, 'silent'],
  [
    /Connection terminated|has closed the connection|^connect E|not queryable|does not support SSL|SSL connection|server closed/i,
    'away',
  ],
]

/** Returns what an error says about the database itself, or undefined for an error of a query. It looks through the causes. */
export function troubleOf(error: unknown, depth = 0): { kind: TroubleKind; code: string } | undefined {
  if (typeof error !== 'object' || error === null || depth > 4) return undefined
  const { code, originalCode, message, cause, meta } = error as Record<string, unknown>
  for (const text of [code, originalCode, (error as { kind?: unknown }).kind]) {
    const kind = typeof text === 'string' && kindsByCode.find(([pattern]) => pattern.test(text))?.[1]
    if (kind) return { kind, code: String(text) }
  }
  const kind = typeof message === 'string' && kindsByMessage.find(([pattern]) => pattern.test(message))?.[1]
  if (kind) return { kind, code: kind }
  const { driverAdapterError } = (meta ?? {}) as { driverAdapterError?: unknown }
  return troubleOf(cause, depth + 1) ?? troubleOf(driverAdapterError, depth + 1)
}

/** Notes that the database itself is at fault, if the error says so. */
export function noteTrouble(error: unknown): void {
  const found = troubleOf(error)
  if (!found) return
  const shared = state()
  const { trouble: previous } = shared
  shared.failedAt = performance.now()
  if (found.kind === 'full') shared.fullAt = shared.failedAt
  shared.trouble = { ...found, since: previous?.since ?? new Date() }
  if (previous?.kind !== found.kind) shared.onChange?.(shared.trouble, previous)
}

/** What must succeed before a trouble is over. `SHOW` is answered by a standby and by a pooler as well. */
const signsOfRecovery: Record<TroubleKind, RegExp> = {
  away: /^(?!SHOW)/,
  silent: /^(?!SHOW)/,
  busy: /^(?!SHOW)/,
  full: /^INSERT/,
  readOnly: /^(INSERT|UPDATE|DELETE)/,
}

/** These fail some commands and let others pass, so they are over only when none has failed for a while. */
const patchy: readonly TroubleKind[] = ['busy', 'full']
const calmMs = 5_000

/** Notes that the database has done a command, such as `INSERT 0 1`. */
export function noteSuccess(command: string): void {
  const shared = state()
  const { trouble } = shared
  if (!trouble || !signsOfRecovery[trouble.kind].test(command)) return
  if (patchy.includes(trouble.kind) && performance.now() - shared.failedAt < calmMs) return
  shared.trouble = undefined
  shared.onChange?.(undefined, trouble)
}

/** Returns whether the database has failed somebody in this process since a moment of `performance.now()`. */
export function hasFailedSince(moment: number): boolean {
  return state().failedAt >= moment
}

/** For so long a write that found no room is remembered. Small writes pass on a disk on which larger ones fail. */
const fullMs = 60_000

/** Returns whether the database had no room for a write of this process within the last minute. */
export function wasFullLately(): boolean {
  const { fullAt } = state()
  return fullAt !== undefined && performance.now() - fullAt < fullMs
}

/** Calls back when the trouble of this process begins, changes its kind or ends. A second call takes the place of the first. */
export function onTroubleChange(call: NonNullable<Shared['onChange']>): void {
  state().onChange = call
}
