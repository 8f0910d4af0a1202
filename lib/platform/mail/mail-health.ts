import 'server-only'
import { db } from '@/lib/platform/db'
import { isMailTrouble, type MailTrouble, mailTroubles } from './mail-error'
import { canSendMail } from './outbox'

/**
 * Whether mails leave. off: no mail server is set. stuck: mails wait for longer than some minutes, and none has left since they
 * were tried. `since`: the time at which the oldest of them was written. notTried: no process has taken them.
 */
export type MailHealth =
  | { state: 'off' | 'leaving'; waiting: number }
  | { state: 'stuck'; waiting: number; since: Date; reason: MailTrouble | 'notTried' }

const graceMinutes = 5

type StuckRow = { waiting: number; since: Date | null; reason: string | null }

/** Returns whether mails leave, as every process sees it. A mail that one recipient's server refuses does not count. */
export async function getMailHealth(): Promise<MailHealth> {
  const [row] = await db.$queryRaw<StuckRow[]>`
    with waiting as (select at, "tryAt", "triedAt", fault from "Mail" where "tryAt" is not null),
    grace as (select now() - make_interval(mins => ${graceMinutes}::int) as start),
    stuck as (
      select waiting.* from waiting, grace
      where at < start and (
        ("tryAt" < start and not exists (select 1 from "Mail" where "sentAt" > start))
        or (fault = any(${[...mailTroubles]}) and not exists (select 1 from "Mail" where "sentAt" > coalesce(waiting."triedAt", at)))
      )
    )
    select (select count(*)::int from waiting) as waiting, (select min(at) from stuck) as since,
      (select fault from stuck order by "triedAt" desc nulls last limit 1) as reason`
  const { waiting = 0, since = null, reason = null } = row ?? {}
  if (!canSendMail()) return { state: 'off', waiting }
  if (!since) return { state: 'leaving', waiting }
  return { state: 'stuck', waiting, since, reason: isMailTrouble(reason) ? reason : 'notTried' }
}
