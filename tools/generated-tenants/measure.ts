import type { StaffMember } from '@/lib/accounts/staff/roles'
import { db } from '@/lib/platform/db'
import { parseListQuery } from '@/lib/staff/onboarding-list/list-query'
import { listOnboardings } from '@/lib/staff/onboarding-list/queries'

// npm run tenants:measure: how long one page of the dashboard's table takes in the database there is, in milliseconds.
const reader: StaffMember = { staffId: crypto.randomUUID(), name: '', email: '', role: 'viewer' }
const times = 15

const pages: Record<string, Record<string, string>> = {
  'needs help now': {},
  'all, by who needs help': { view: 'all' },
  'all, by company': { view: 'all', sort: 'company' },
  'all, least progress': { view: 'all', sort: 'progress' },
  'waiting, longest first': { view: 'waiting' },
  connected: { view: 'connected' },
  archived: { view: 'archived' },
  'of nobody': { view: 'all', owner: 'nobody' },
  'in French, waiting for approval': { view: 'all', language: 'fr', waitingOn: 'approval' },
  'search: sørlie dahl': { view: 'all', search: 'sørlie dahl' },
  'search: hansen': { view: 'all', search: 'hansen' },
  'search: a': { view: 'all', search: 'a' },
  'search: nothing is called so': { view: 'all', search: 'nothing-is-called-so' },
}

async function measure(search: Record<string, string>) {
  const query = parseListQuery(search)
  const taken: number[] = []
  for (let time = 0; time < times; time++) {
    const startedAt = performance.now()
    await listOnboardings(query, reader)
    taken.push(performance.now() - startedAt)
  }
  taken.sort((a, b) => a - b)
  const rounded = (at: number) => Number(taken[Math.floor(at * times)]?.toFixed(1))
  return { median: rounded(0.5), slowest: rounded(0.95) }
}

const results: Record<string, { median: number; slowest: number }> = {}
for (const [title, search] of Object.entries(pages)) results[title] = await measure(search)
console.log(`${await db.onboarding.count()} onboardings, ${times} times each`)
console.table(results)
await db.$disconnect()
