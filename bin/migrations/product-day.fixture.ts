import { guideId } from '@/lib/onboarding/journey.fixture'
import { inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { isGuessing } from '@/lib/platform/rate-limit'
import { getInsight } from '@/lib/staff/insight/queries'
import { exportOnboardings } from '@/lib/staff/onboarding-list/export'
import { parseListQuery } from '@/lib/staff/onboarding-list/list-query'
import { completeTask } from '@/lib/tasks/complete-task'

// Does once what the product does all day, on the database of DATABASE_URL, and prints what has come of it.
const customer = await inviteCustomer()
await completeTask(customer.participant, 'check-rights')
const person = {
  issuer: 'https://id.example',
  subject: 'ines',
  email: 'ines@vendor.example',
  role: 'manager',
}
const { id: staffId } = await db.staff.create({ data: person })
const staff = { staffId, name: 'Inès', email: person.email, role: 'manager' } as const
const exported: string[] = []
for await (const rows of await exportOnboardings(parseListQuery({ view: 'all' }), staff))
  exported.push(...rows.map(({ onboardingId }) => onboardingId))
const insight = await getInsight(staff, { guideId, period: 'all' })
const isLimited = await isGuessing('unknownToken', '192.0.2.1')
const done = await db.event.count({ where: { kind: 'taskCompleted' } })
process.stdout.write(
  JSON.stringify({ exported: exported.length, invited: insight?.invited, done, isLimited }),
)
await db.$disconnect()
