import 'server-only'
import { announceChange } from '@/lib/onboarding/summary/refresh-summary'
import { normalize, toSearchText } from '@/lib/onboarding/summary/search-text'
import { db } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'

type Transaction = Prisma.TransactionClient

/**
 * Takes everything personal out of an archived onboarding and leaves what insight counts: the guide, the tasks with their
 * dates, the tests with their causes, the kinds of events. Answers whether there was anything to do. It makes no journey: a
 * guide that is gone keeps nobody's data.
 */
export async function eraseOnboarding(onboardingId: string): Promise<boolean> {
  return db.$transaction(
    async (tx) => {
      const [row] = await tx.$queryRaw<{ tenantId: string }[]>`
        select "tenantId" from "Onboarding"
        where id = ${onboardingId}::uuid and "archivedAt" is not null and "erasedAt" is null for update`
      if (!row) return false
      await eraseRows(tx, onboardingId)
      await eraseColumns(tx, onboardingId)
      await eraseCompany(tx, row.tenantId)
      await tx.event.create({ data: { onboardingId, kind: 'personalDataErased' }, select: { id: true } })
      await announceChange(tx, onboardingId)
      return true
    },
    { maxWait: 10_000, timeout: 60_000 },
  )
}

async function eraseRows(tx: Transaction, onboardingId: string): Promise<void> {
  const where = { onboardingId }
  await tx.credential.deleteMany({ where })
  await tx.earlierCredential.deleteMany({ where })
  await tx.note.deleteMany({ where })
  await tx.chosenOption.deleteMany({ where })
  await tx.importedCompany.deleteMany({ where })
  // With their links, sessions, mails and handovers.
  await tx.participant.deleteMany({ where })
  await tx.taskState.updateMany({ where, data: { doneById: null, waitingById: null, waitingWho: null } })
  // What an ERP answered, and the names it gave.
  await tx.connectionTest.updateMany({ where, data: { checks: [] } })
  await tx.event.updateMany({ where, data: { participantId: null } })
}

async function eraseColumns(tx: Transaction, id: string): Promise<void> {
  const gone = { waitingWho: '', searchText: '', inviteKey: null }
  const data = { ...gone, erpCompany: Prisma.DbNull, pendingCompany: Prisma.DbNull, erasedAt: new Date() }
  await tx.onboarding.update({ where: { id }, data, select: { id: true } })
}

/** The last of a tenant's onboardings takes the company's name with it; in its place stands the end of its id. */
async function eraseCompany(tx: Transaction, tenantId: string): Promise<void> {
  // Two of them erased at once must not both leave it to the other.
  await tx.$queryRaw`select 1 from "Tenant" where id = ${tenantId}::uuid for update`
  if ((await tx.onboarding.count({ where: { tenantId, erasedAt: null } })) > 0) return
  const name = tenantId.slice(-8)
  await tx.tenant.update({ where: { id: tenantId }, data: { name }, select: { id: true } })
  const data = { company: name, companyFolded: normalize(name), searchText: toSearchText(name, []) }
  await tx.onboarding.updateMany({ where: { tenantId }, data })
}
