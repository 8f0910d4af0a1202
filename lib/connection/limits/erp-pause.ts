import 'server-only'
import type { NetworkCause } from '@/connectors/ask'
import type { Check } from '@/connectors/connector'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { hourMs, minuteMs } from '@/lib/platform/time'
import type { Prisma } from '@/prisma/generated/client'
import type { Fingerprints } from './fingerprints'

type Transaction = Prisma.TransactionClient

/** An ERP that has not answered this often in a row is left alone for a while. */
const failureLimit = 3
const firstPauseMs = minuteMs / 2
const longestPauseMs = 15 * minuteMs

/** The causes with which an ERP asks for a pause. */
const pauseCauses = ['rateLimited', 'serverQuarantined']

/** The causes after which an ERP is left alone. It was not there, or it asked for a pause. */
const silent = [...(['unreachable', 'timedOut', 'outage'] satisfies NetworkCause[]), ...pauseCauses]

/** Returns the minutes for which the ERP of a company is left alone, or undefined when it may be asked. */
export async function findErpPause(
  tx: Transaction,
  prints: readonly Fingerprints[],
): Promise<number | undefined> {
  const erpCompany = { in: prints.map((each) => new Uint8Array(each.erpCompany)) }
  const pause = await tx.erpPause.findFirst({
    where: { erpCompany, until: { gt: databaseNow() } },
    select: { until: true },
    orderBy: { until: 'desc' },
  })
  return pause ? Math.ceil((pause.until.getTime() - databaseNow().getTime()) / minuteMs) : undefined
}

/**
 * Notes how the ERP of a company has answered a test. A rate limit makes a pause as long as the ERP asks for, or a minute.
 * Three tests in a row without an answer make one that doubles with each further test. An answer ends it. The pause holds for
 * one company, because one that is being moved or restored says nothing about the others.
 */
export async function noteErpAnswer(
  tx: Transaction,
  { erpCompany: print }: Fingerprints,
  checks: readonly Check[],
): Promise<void> {
  // A test that ended before anything was asked says nothing about the ERP.
  if (checks.length === 0) return
  const erpCompany = new Uint8Array(print)
  const trouble = checks
    .flatMap(({ findings }) => findings)
    .find(({ cause }) => silent.includes(cause))?.cause
  if (!trouble) {
    await tx.erpPause.deleteMany({ where: { erpCompany } })
    return
  }
  const earlier = await tx.erpPause.findUnique({ where: { erpCompany }, select: { failures: true } })
  const failures = (earlier?.failures ?? 0) + 1
  const asked = Math.max(...checks.map(({ raw }) => raw?.retryAfterSeconds ?? 0)) * 1000
  const own =
    pauseCauses.includes(trouble) && asked === 0 ? minuteMs * 2 ** (failures - 1) : pauseAfter(failures)
  const until = new Date(databaseNow().getTime() + Math.max(asked, spread(Math.min(own, hourMs))))
  const data = { failures, until, changedAt: databaseNow() }
  await tx.erpPause.upsert({
    where: { erpCompany },
    create: { erpCompany, ...data },
    update: data,
    select: { erpCompany: true },
  })
}

/** Returns the milliseconds to wait after so many failures in a row. */
export function pauseAfter(failures: number): number {
  if (failures < failureLimit) return 0
  return Math.min(firstPauseMs * 2 ** (failures - failureLimit), longestPauseMs)
}

/** Makes a pause up to a fifth longer by chance, so that not everybody comes back at once. */
function spread(ms: number): number {
  return ms * (1 + Math.random() / 5)
}
