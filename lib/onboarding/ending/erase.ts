import 'server-only'
import { eraseVendorTexts } from '@/lib/onboarding/published/publish'
import { announceChange } from '@/lib/onboarding/summary/refresh-summary'
import { normalize, toSearchText } from '@/lib/onboarding/summary/search-text'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'

type Transaction = Prisma.TransactionClient

/**
 * Erases everything personal from an archived onboarding. It keeps what insight counts: the guide, the tasks with their
 * dates, the tests with their causes, and the kinds of events. Returns false when the onboarding is not archived or is erased
 * already. It computes no journey, so that data is erased even when the guide no longer exists.
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
    { timeout: 60_000 },
  )
}

async function eraseRows(tx: Transaction, onboardingId: string): Promise<void> {
  const where = { onboardingId }
  await tx.credential.deleteMany({ where })
  await tx.earlierCredential.deleteMany({ where })
  await tx.credentialRelease.deleteMany({ where })
  await tx.note.deleteMany({ where })
  await tx.chosenOption.deleteMany({ where })
  await tx.importedCompany.deleteMany({ where })
  // This also deletes their links, sessions, mails and handovers.
  await tx.participant.deleteMany({ where })
  await tx.taskState.updateMany({ where, data: { doneById: null, waitingById: null, waitingWho: null } })
  // Checks hold the ERP's answers and the names in them.
  await tx.connectionTest.updateMany({ where, data: { checks: [] } })
  await tx.event.updateMany({ where, data: { participantId: null } })
  await eraseVendorTexts(tx, onboardingId)
}

async function eraseColumns(tx: Transaction, id: string): Promise<void> {
  const emptied = {
    waitingWho: '',
    searchText: '',
    inviteKey: null,
    returnUrl: null,
    successUrl: null,
    customerValues: {},
  }
  const data = {
    ...emptied,
    erpCompany: Prisma.DbNull,
    pendingCompany: Prisma.DbNull,
    erasedAt: databaseNow(),
  }
  await tx.onboarding.update({ where: { id }, data, select: { id: true } })
}

/** Replaces the company's name by the end of its id and drops what the vendor keeps with it, once the last of the tenant's onboardings is erased. */
async function eraseCompany(tx: Transaction, tenantId: string): Promise<void> {
  // Two onboardings erased at once must not both count the other one.
  await tx.$queryRaw`select 1 from "Tenant" where id = ${tenantId}::uuid for update`
  if ((await tx.onboarding.count({ where: { tenantId, erasedAt: null } })) > 0) return
  const name = tenantId.slice(-8)
  await tx.tenant.update({ where: { id: tenantId }, data: { name, metadata: {} }, select: { id: true } })
  const data = { company: name, companyFolded: normalize(name), searchText: toSearchText(name, []) }
  await tx.onboarding.updateMany({ where: { tenantId }, data })
}
