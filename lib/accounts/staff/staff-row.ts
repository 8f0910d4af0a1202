import 'server-only'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { sameAddress } from '@/lib/platform/mail/address'
import type { Prisma } from '@/prisma/generated/client'
import { linkIssuer, type Role, type StaffIdentity } from './roles'
import { getStaffSettings } from './staff-settings'

type Transaction = Prisma.TransactionClient

/**
 * Stores a person who signs in with an account at the provider. Returns the id of their row. Somebody who came by printed links
 * before stays the same person, with all that is theirs, unless the provider says that the address is not verified.
 */
export async function storeAccount(
  tx: Transaction,
  { issuer, subject, ...account }: StaffIdentity,
  role: Role,
  isAddressDenied: boolean,
): Promise<string> {
  const byLink = isAddressDenied ? null : await findLinkRow(tx, account.email)
  const where = { issuer_subject: { issuer, subject } }
  const known = await tx.staff.findUnique({ where, select: { id: true } })
  const about = { ...account, role, lastSignInAt: databaseNow() }
  if (byLink && known) await moveBelongings(tx, byLink.id, known.id)
  const id = known?.id ?? byLink?.id
  const data = { issuer, subject, ...about }
  const stored = id
    ? await tx.staff.update({ where: { id }, data, select: { id: true } })
    : await tx.staff.create({ data, select: { id: true } })
  return stored.id
}

/**
 * Stores a person who signs in by a printed link. Returns the id of their row, which is that of their account at the provider where
 * exactly one account has the address.
 */
export async function storeLinkPerson(tx: Transaction, identity: StaffIdentity, role: Role): Promise<string> {
  const { issuer, subject, ...about } = identity
  const lastSignInAt = databaseNow()
  const accounts = await findAccounts(tx, identity.email)
  const [account] = accounts
  if (account && accounts.length === 1) {
    await tx.staff.update({ where: account, data: { lastSignInAt }, select: { id: true } })
    return account.id
  }
  const { id } = await tx.staff.upsert({
    where: { issuer_subject: { issuer, subject } },
    create: { issuer, subject, ...about, role, lastSignInAt },
    update: { ...about, role, lastSignInAt },
    select: { id: true },
  })
  return id
}

function findLinkRow(tx: Transaction, email: string) {
  const where = { issuer_subject: { issuer: linkIssuer, subject: email.toLowerCase() } }
  return email ? tx.staff.findUnique({ where, select: { id: true } }) : null
}

async function findAccounts(tx: Transaction, email: string): Promise<{ id: string }[]> {
  const issuer = getStaffSettings().provider?.issuer.href
  if (!issuer) return []
  const where = { issuer, email: sameAddress(email) }
  return tx.staff.findMany({ where, select: { id: true }, take: 2 })
}

/** Gives everything of one row to another and deletes it. Of two saved views with one name, the other's stays. */
async function moveBelongings(tx: Transaction, from: string, to: string): Promise<void> {
  const [where, data] = [{ staffId: from }, { staffId: to }]
  await tx.onboarding.updateMany({ where: { ownerId: from }, data: { ownerId: to } })
  await tx.participant.updateMany({ where, data })
  await tx.staffSession.updateMany({ where, data })
  await tx.note.updateMany({ where, data })
  await tx.tenantImport.updateMany({ where, data })
  await tx.staffEvent.updateMany({ where, data })
  await tx.apiKey.updateMany({ where, data })
  await tx.webhookEndpoint.updateMany({ where, data })
  await tx.vendorKey.updateMany({ where, data })
  await tx.mail.updateMany({ where, data })
  const names = (await tx.savedView.findMany({ where: data, select: { name: true } })).map(({ name }) => name)
  await tx.savedView.updateMany({ where: { ...where, name: { notIn: names } }, data })
  await tx.staff.delete({ where: { id: from }, select: { id: true } })
}
