import 'server-only'
import type { Check } from '@/connectors/connector'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { dayMs, minuteMs } from '@/lib/platform/time'
import type { Prisma } from '@/prisma/generated/client'
import type { Fingerprints } from './fingerprints'

type Transaction = Prisma.TransactionClient
type Prints = readonly [Fingerprints, ...Fingerprints[]]

/** The refusals of one user at one company that an ERP gets from us without a pause. How many lock a user is not published (SI-53). */
export const refusalLimit = 3

const firstPauseMs = 15 * minuteMs

export type SignInLimit =
  /** `refusalsLeft` is how many sign-ins the ERP may refuse now, at least one. */
  | { refusalsLeft: number }
  | { code: 'sameAsRefused'; refusals: number }
  | { code: 'refusedTooOften'; refusals: number; retryAfterMinutes: number }

/**
 * Says whether a test may sign in with some credentials now. A user whom an ERP has refused three times gets a pause, which
 * doubles with each further refusal. What was refused is not sent again unchanged, unless the person says that something has
 * changed in the ERP. Locks the user until the end of the transaction, across all onboardings.
 */
export async function limitSignIn(
  tx: Transaction,
  prints: Prints,
  hasErpChanged: boolean,
): Promise<SignInLimit> {
  const [{ erpUser }] = prints
  await tx.$executeRaw`select pg_advisory_xact_lock(${erpUser.readBigInt64BE()})`
  const now = databaseNow().getTime()
  const rows = await tx.refusedSignIn.findMany({
    where: {
      erpUser: { in: prints.map((each) => new Uint8Array(each.erpUser)) },
      at: { gt: new Date(now - dayMs) },
    },
    select: { refusals: true, credentials: true, at: true, refusedAt: true },
    orderBy: { at: 'desc' },
  })
  const refusals = rows.reduce((sum, row) => sum + row.refusals, 0)
  const last = Math.max(...rows.map(({ at, refusedAt }) => (refusedAt ?? at).getTime()))
  const waitMs = rows.length === 0 ? 0 : last + pauseAfter(refusals) - now
  if (waitMs > 0)
    return { code: 'refusedTooOften', refusals, retryAfterMinutes: Math.ceil(waitMs / minuteMs) }
  const isUnchanged = rows.some(
    ({ credentials, refusedAt }) => refusedAt && prints.some((each) => each.credentials.equals(credentials)),
  )
  if (isUnchanged && !hasErpChanged) return { code: 'sameAsRefused', refusals }
  return { refusalsLeft: Math.max(refusalLimit - refusals, 1) }
}

/** Returns the milliseconds to wait after so many refusals: a quarter of an hour after three, and twice as long after each further one, a day at most. */
export function pauseAfter(refusals: number): number {
  return refusals < refusalLimit ? 0 : Math.min(firstPauseMs * 2 ** (refusals - refusalLimit), dayMs)
}

/** Counts a test as one refusal until it has ended, so that tests of several onboardings at once cannot exceed the limit. */
export async function reserveSignIn(tx: Transaction, testId: string, [prints]: Prints): Promise<void> {
  const { erpUser, credentials } = prints
  const data = { testId, erpUser: new Uint8Array(erpUser), credentials: new Uint8Array(credentials) }
  await tx.refusedSignIn.create({ data, select: { id: true } })
}

/** Counts what a finished test has shown. A sign-in that worked ends the count, because the ERP forgets its own then. */
export async function settleSignIn(tx: Transaction, testId: string, checks: readonly Check[]): Promise<void> {
  const row = await tx.refusedSignIn.findUnique({ where: { testId }, select: { erpUser: true } })
  if (!row) return
  const refusals = countRefusals(checks)
  if (checks.some(({ id, state }) => id === 'signIn' && state === 'passed'))
    await tx.refusedSignIn.deleteMany({ where: { erpUser: row.erpUser } })
  else if (refusals === 0) await tx.refusedSignIn.delete({ where: { testId }, select: { id: true } })
  else
    await tx.refusedSignIn.update({
      where: { testId },
      data: { refusals, refusedAt: databaseNow() },
      select: { id: true },
    })
}

/** Returns how many sign-ins an ERP has refused, or may have refused, in the checks of a test. */
export function countRefusals(checks: readonly Check[]): number {
  return checks.reduce((sum, check) => sum + refusalsOf(check), 0)
}

function refusalsOf({ id, state, findings, refusals }: Check): number {
  const isRefused = id === 'signIn' && findings.some(({ cause }) => cause === 'signInRefused')
  return refusals ?? (isRefused || (id === 'signIn' && state === 'failed') ? 1 : 0)
}
