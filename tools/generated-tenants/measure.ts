import type { StaffMember } from '@/lib/accounts/staff/roles'
import { db } from '@/lib/platform/db'
import { parseListQuery } from '@/lib/staff/onboarding-list/list-query'
import { listOnboardings } from '@/lib/staff/onboarding-list/queries'
import { runPlainCommand } from '../../bin/plain-command'
import { withEnvironment } from '../launcher/environment'

const usage = `npm run tenants:measure

Prints how long one page of the onboarding list takes, in milliseconds, in the present database.
`

const reader: StaffMember = { staffId: crypto.randomUUID(), name: '', email: '', role: 'viewer' }
const repetitions = 15

const pages: Record<string, Record<string, string>> = {
  'needs help now': {},
  'all, by who needs help': { view: 'all' },
  'all, by company': { view: 'all', sort: 'company' },
  'all, least progress': { view: 'all', sort: 'progress' },
  'waiting, longest first': { view: 'waiting' },
  connected: { view: 'connected' },
  archived: { view: 'archived' },
  'without an owner': { view: 'all', owner: 'nobody' },
  'in French, waiting for approval': { view: 'all', language: 'fr', waitingOn: 'approval' },
  'search: sørlie dahl': { view: 'all', search: 'sørlie dahl' },
  'search: hansen': { view: 'all', search: 'hansen' },
  'search: a': { view: 'all', search: 'a' },
  'search: without a result': { view: 'all', search: 'nothing-is-called-so' },
}

async function measure(search: Record<string, string>) {
  const query = parseListQuery(search)
  const durations: number[] = []
  for (let count = 0; count < repetitions; count++) {
    const startedAt = performance.now()
    await listOnboardings(query, reader)
    durations.push(performance.now() - startedAt)
  }
  durations.sort((a, b) => a - b)
  const quantile = (share: number) => Number(durations[Math.floor(share * repetitions)]?.toFixed(1))
  return { median: quantile(0.5), slowest: quantile(0.95) }
}

async function measureAll() {
  const results: Record<string, { median: number; slowest: number }> = {}
  for (const [title, search] of Object.entries(pages)) results[title] = await measure(search)
  console.log(`${await db.onboarding.count()} onboardings, ${repetitions} times each`)
  console.table(results)
  await db.$disconnect()
}

await runPlainCommand({ usage }, () => withEnvironment(measureAll))
