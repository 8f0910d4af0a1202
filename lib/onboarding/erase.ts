import 'server-only'
import { db } from '@/lib/db'
import type { Prisma } from '@/prisma/generated/client'

/**
 * Takes everything personal out of an archived onboarding and leaves what insight counts: the guide, the tasks with their
 * dates, the tests with their causes, the kinds of events. In place of the company's name stands the end of its id.
 * Answers whether there was anything to do. It makes no journey: that a guide is gone keeps nobody's data.
 */
export async function erase(onboardingId: string): Promise<boolean> {
  return db.$transaction(
    async (tx) => {
      const [row] = await tx.$queryRaw<{ tenantId: string }[]>`
        select "tenantId" from "Onboarding"
        where id = ${onboardingId}::uuid and "archivedAt" is not null and "erasedAt" is null for update`
      if (!row) return false
      await eraseRows(tx, onboardingId)
      await eraseNames(tx, onboardingId, row.tenantId)
      await tx.event.create({ data: { onboardingId, kind: 'personalDataErased' }, select: { id: true } })
      return true
    },
    { maxWait: 10_000, timeout: 60_000 },
  )
}

async function eraseRows(tx: Prisma.TransactionClient, onboardingId: string): Promise<void> {
  const where = { onboardingId }
  await tx.credential.deleteMany({ where })
  await tx.note.deleteMany({ where })
  await tx.chosenOption.deleteMany({ where })
  await tx.importedCompany.deleteMany({ where })
  // With their links, sessions, mails and handovers.
  await tx.participant.deleteMany({ where })
  const nobody = { doneById: null, waitingById: null, waitingWho: null }
  await tx.taskState.updateMany({ where, data: nobody })
  // What an ERP answered, and the names it gave.
  await tx.connectionTest.updateMany({ where, data: { checks: [] } })
  await tx.event.updateMany({ where, data: { participantId: null } })
}

async function eraseNames(tx: Prisma.TransactionClient, onboardingId: string, tenantId: string) {
  const company = onboardingId.slice(-8)
  const now = new Date()
  const names = { company, searchText: company, waitingWho: '', inviteKey: null }
  const data = { ...names, erasedAt: now, changedAt: now }
  await tx.onboarding.update({ where: { id: onboardingId }, data, select: { id: true } })
  const others = await tx.onboarding.count({ where: { tenantId, erasedAt: null } })
  if (others > 0) return
  await tx.tenant.update({
    where: { id: tenantId },
    data: { name: tenantId.slice(-8) },
    select: { id: true },
  })
}
