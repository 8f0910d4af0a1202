import 'server-only'
import { wasFullLately } from '@/lib/platform/database/trouble'
import { getJobsHealth } from '@/lib/platform/jobs/job-rounds'
import { isAnyListenerDeaf } from '@/lib/platform/live/listener-states'
import { getMailHealth } from '@/lib/platform/mail/mail-health'
import { findKeyFaults } from '@/lib/platform/secrets/key-faults'
import { checkDatabase, checkMigrations } from './database-health'
import { getGuidesHealth } from './guides-health'
import { getWebhookHealth } from './webhook-health'

/**
 * Without these an instance can serve nobody, so a load balancer must not send it anyone. The others are the same for every
 * instance or touch no page: taking an instance away would mend nothing, so they only warn.
 */
const required = ['database', 'migrations', 'keys'] as const

const checks = {
  database: checkDatabase,
  migrations: () => checkMigrations(),
  keys: async () => (await findKeyFaults())[0]?.kind ?? 'ok',
  /** `full`: the database had no room for a write of this process. The write of `database` is small and may have passed. */
  room: async () => (wasFullLately() ? 'full' : 'ok'),
  /** `deaf`: a pooler in transaction mode stands between this process and the database. Tables then follow late. */
  listener: async () => (isAnyListenerDeaf() ? 'deaf' : 'ok'),
  guides: async () => getGuidesHealth(),
  jobs: async () => okUnless((await getJobsHealth()).state, 'silent'),
  mails: async () => okUnless((await getMailHealth()).state, 'stuck', 'off'),
  webhooks: getWebhookHealth,
}

/** Returns `ok` for every state but those named. */
function okUnless<S extends string>(state: S, ...named: S[]): string {
  return named.includes(state) ? state : 'ok'
}

type CheckName = keyof typeof checks

export type Readiness = {
  status: 'ready' | 'notReady'
  /** `ok`, `off` for what is not set up, or a code that says what is wrong, and no more: this answer is public. */
  checks: Record<CheckName, string>
  /** The checks that are not `ok` although the instance can serve. */
  warnings: CheckName[]
}

const longestCheckMs = 3_000

const keptMs = 1_000

let latest: { at: number; readiness: Promise<Readiness> } | undefined

/** Returns whether this instance can serve. However often it is asked, it looks at most once a second. */
export function getReadiness(): Promise<Readiness> {
  const now = performance.now()
  if (!latest || now - latest.at > keptMs) latest = { at: now, readiness: readReadiness() }
  return latest.readiness
}

async function readReadiness(): Promise<Readiness> {
  const names = Object.keys(checks) as CheckName[]
  const entries = await Promise.all(
    names.map(async (name) => [name, await withinTime(checks[name])] as const),
  )
  const faulty = entries.filter(([, state]) => !isFine(state)).map(([name]) => name)
  const isRequired = (name: CheckName) => required.some((other) => other === name)
  return {
    status: faulty.some(isRequired) ? 'notReady' : 'ready',
    checks: Object.fromEntries(entries) as Record<CheckName, string>,
    warnings: faulty.filter((name) => !isRequired(name)),
  }
}

export function isFine(state: string): boolean {
  return state === 'ok' || state === 'off'
}

/** A database that is silent must not keep a probe waiting. */
async function withinTime(check: () => Promise<string>): Promise<string> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('noAnswer'), longestCheckMs)
  })
  return Promise.race([check().catch(() => 'unknown'), late]).finally(() => clearTimeout(timer))
}
