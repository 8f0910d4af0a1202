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

export type Trouble = { kind: TroubleKind; since: Date; at: Date; code: string }

type Shared = { trouble?: Trouble; onChange: Set<(trouble: Trouble | undefined) => void> }

// Next's bundles and the server that holds them are separate instances of this module in one process.
const shared = globalThis as { handrailDatabaseTrouble?: Shared }

function state(): Shared {
  shared.handrailDatabaseTrouble ??= { onChange: new Set() }
  return shared.handrailDatabaseTrouble
}

/** PostgreSQL's codes that say nothing about the query and all about the server. A class ends in `*`. */
const kindsByCode: [RegExp, TroubleKind][] = [
  [/^(ECONN\w+|EPIPE|ENOTFOUND|EAI_\w+|EHOST\w+|ENET\w+)$/, 'away'],
  [/^(ERR_TLS_\w+|ERR_SSL_\w+|CERT_\w+|SELF_SIGNED_\w+|DEPTH_ZERO_\w+|UNABLE_TO_\w+)$/, 'away'],
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
    /Connection terminated|^connect E|not queryable|does not support SSL|SSL connection|server closed/i,
    'away',
  ],
]

/** Returns what an error says about the database itself, or undefined for an error of a query. It looks through the causes. */
export function troubleOf(error: unknown, depth = 0): { kind: TroubleKind; code: string } | undefined {
  if (typeof error !== 'object' || error === null || depth > 4) return undefined
  const { code, originalCode, message, cause, meta } = error as Record<string, unknown>
  for (const text of [code, originalCode]) {
    const kind = typeof text === 'string' && kindsByCode.find(([pattern]) => pattern.test(text))?.[1]
    if (kind) return { kind, code: String(text) }
  }
  const kind = typeof message === 'string' && kindsByMessage.find(([pattern]) => pattern.test(message))?.[1]
  if (kind) return { kind, code: kind }
  const { driverAdapterError } = (meta ?? {}) as { driverAdapterError?: unknown }
  return troubleOf(cause, depth + 1) ?? troubleOf(driverAdapterError, depth + 1)
}

/** Notes that the database itself is at fault, if the error says so. Returns whether it does. */
export function noteTrouble(error: unknown): boolean {
  const found = troubleOf(error)
  if (!found) return false
  const shared = state()
  const previous = shared.trouble
  const at = new Date()
  shared.trouble = { ...found, since: previous?.since ?? at, at }
  if (previous?.kind !== found.kind) announce()
  return true
}

/** Notes that the database has taken a write. */
export function noteRecovery(): void {
  const shared = state()
  if (!shared.trouble) return
  shared.trouble = undefined
  announce()
}

/** Returns the trouble that the database is in, as far as this process knows, since it last took a write. */
export function getTrouble(): Trouble | undefined {
  return state().trouble
}

/** Returns whether the database has failed somebody in this process since a moment. */
export function hasFailedSince(moment: number): boolean {
  const at = state().trouble?.at.getTime()
  return at !== undefined && at >= moment
}

/** Calls back when the trouble begins, changes its kind or ends. */
export function onTroubleChange(call: (trouble: Trouble | undefined) => void): void {
  state().onChange.add(call)
}

function announce(): void {
  for (const call of state().onChange) call(state().trouble)
}
