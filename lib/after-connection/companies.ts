import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { findSelectableOptions } from './choose-option'

export type CompanyKey = { list: string; companyId: string }

/**
 * Imports companies from a list of the ERP. Companies that are imported already stay as they are. Returns false, and imports
 * nothing, when the list does not hold one of them.
 */
export async function importCompanies(
  participant: Participant,
  { list, companyIds }: { list: string; companyIds: string[] },
): Promise<boolean> {
  const { result } = await changeOnboarding(participant, async (change) => {
    const { tx, onboardingId, guide, recordEvent } = change
    if (!guide.afterConnection.imports.some(({ from }) => from === list)) return false
    const choices = await findSelectableOptions(change, list)
    const selected = choices.filter(({ id }) => companyIds.includes(id))
    if (selected.length < new Set(companyIds).size) return false
    const shared = { onboardingId, list, importedById: participant.participantId }
    const { count } = await tx.importedCompany.createMany({
      data: selected.map(({ id, name, number, details = {} }) => ({
        ...shared,
        companyId: id,
        name,
        number,
        details,
      })),
      skipDuplicates: true,
    })
    if (count > 0)
      recordEvent({ kind: 'companiesImported', data: { list, companyIds: selected.map(({ id }) => id) } })
    return true
  })
  return result
}

/** Marks an imported company as set up with the vendor, or as not set up. */
export async function markCompany(
  participant: Participant,
  company: CompanyKey,
  isSetUp: boolean,
): Promise<void> {
  await changeOnboarding(participant, async (change) => {
    const { tx, onboardingId, recordEvent } = change
    if (!(await isImported(change, company))) return
    const { count } = await tx.importedCompany.updateMany({
      where: { onboardingId, ...company, setUpAt: isSetUp ? null : { not: null } },
      data: isSetUp
        ? { setUpAt: databaseNow(), setUpById: participant.participantId }
        : { setUpAt: null, setUpById: null },
    })
    if (count > 0)
      recordEvent({ kind: isSetUp ? 'companySetUp' : 'companySetUpTakenBack', data: { ...company } })
  })
}

/** Removes an imported company, which then is only listed. The history keeps its import. A company that is set up stays. */
export async function leaveOutCompany(participant: Participant, company: CompanyKey): Promise<void> {
  await changeOnboarding(participant, async (change) => {
    const { tx, onboardingId, recordEvent } = change
    if (!(await isImported(change, company))) return
    const where = { onboardingId, ...company, setUpAt: null }
    const { count } = await tx.importedCompany.deleteMany({ where })
    if (count > 0) recordEvent({ kind: 'companyLeftOut', data: { ...company } })
  })
}

/**
 * Tells whether a company is imported. It compares in memory, because the database throws on some texts that a form can send.
 */
async function isImported({ tx, onboardingId }: Change, { list, companyId }: CompanyKey): Promise<boolean> {
  const select = { list: true, companyId: true }
  const rows = await tx.importedCompany.findMany({ where: { onboardingId }, select })
  return rows.some((row) => row.list === list && row.companyId === companyId)
}
