import { createHash } from 'node:crypto'
import { inviteTenant } from '@/lib/invitations/invite'
import { db } from '@/lib/platform/db'
import { sandboxSettings } from '@/sandbox/settings'
import { startSandbox } from '@/sandbox/start-sandbox'
import { accountControlTenants } from './account-control'
import { connexTenants } from './connex'
import { Customer } from './customer'
import { nationalBankTenants } from './national-bank'
import { payhawkTenants } from './payhawk'
import { paymentusTenants } from './paymentus'
import { plantedEvent } from './planted'
import { type DemoStaff, plantStaff } from './staff'
import type { DemoTenant } from './story'

const tenants = [
  ...payhawkTenants,
  ...connexTenants,
  ...paymentusTenants,
  ...accountControlTenants,
  ...nationalBankTenants,
]

/** The number of tenants that are planted at the same time. Each writes to an onboarding of its own. */
const concurrency = 6

/**
 * Writes about forty tenants in every state, each with its history. The product's own verbs invite them, do their tasks
 * and test against the sandbox. A database is planted once, so what is deleted later stays deleted. `complete` adds what the demo needs
 * besides them.
 */
export async function plantDemo(complete: () => Promise<void>): Promise<void> {
  if ((await db.staffEvent.count({ where: { kind: plantedEvent } })) > 0) return
  const staff = await plantStaff()
  const sandbox = await startSandbox()
  Object.assign(process.env, sandboxSettings(sandbox.url))
  try {
    const queue = [...tenants]
    const work = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) await plantTenant(next, staff)
    }
    await Promise.all(Array.from({ length: concurrency }, work))
  } finally {
    await sandbox.close()
  }
  await complete()
  await db.staffEvent.create({ data: { kind: plantedEvent }, select: { id: true } })
}

async function plantTenant(tenant: DemoTenant, staff: DemoStaff): Promise<void> {
  const { guideId, company, locale, erpLanguage, owner, answers, story } = tenant
  const key = `demo:${createHash('sha256').update(`${guideId} ${company}`).digest('hex').slice(0, 16)}`
  // An earlier run, which was stopped, has planted this tenant.
  if ((await db.onboarding.count({ where: { inviteKey: key } })) > 0) return
  const [, name = '', email = ''] = /^(.+) <(.+)>$/.exec(tenant.person) ?? []
  const ownerId = owner && staff[owner].staffId
  const { onboardingId, url } = await inviteTenant(
    { guideId, company, name, email, locale, erpLanguage, ownerId },
    { key, staff: staff[owner ?? 'ingrid'] },
  )
  const { id } = await db.participant.findFirstOrThrow({
    where: { onboardingId, email },
    select: { id: true },
  })
  const customer = new Customer(onboardingId, id, email, locale, url.split('/').at(-1) ?? '', answers)
  for (const move of story) await move(customer)
  await deliverMails(onboardingId)
  await forgetTests(onboardingId)
}

/** Takes back the regular test that is planned in the demo's past. The product plans the next one when it starts. */
async function forgetTests(id: string): Promise<void> {
  await db.onboarding.update({ where: { id }, data: { nextHealthTestAt: null }, select: { id: true } })
}

/** Marks the mails of the demo's past as sent, so that none of them reaches a mailbox today. */
async function deliverMails(onboardingId: string): Promise<void> {
  await db.$executeRaw`
    update "Mail" set "sentAt" = "at" + interval '4 seconds', "tryAt" = null, "tries" = 1
    where "onboardingId" = ${onboardingId}::uuid and "sentAt" is null`
}
