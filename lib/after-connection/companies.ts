import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { findSelectableOptions } from './choose-option'

export type CompanyKey = { list: string; companyId: string }

/** Takes companies of the ERP's list over; those taken already stay as they are. One that the list does not hold refuses all. */
export async function importCompanies(
  participant: Participant,
  { list, companyIds }: { list: string; companyIds: string[] },
): Promise<boolean> {
  const { result } = await changeOnboarding(participant, async (change) => {
    const { tx, onboardingId, guide, recordEvent } = change
    if (!guide.afterConnection.imports.some(({ from }) => from === list)) return false
    const choices = await findSelectableOptions(change, list)
    const wanted = choices.filter(({ id }) => companyIds.includes(id))
    if (wanted.length < new Set(companyIds).size) return false
    const of = { onboardingId, list, importedById: participant.participantId }
    const { count } = await tx.importedCompany.createMany({
      data: wanted.map(({ id, name, number, details = {} }) => ({
        ...of,
        companyId: id,
        name,
        number,
        details,
      })),
      skipDuplicates: true,
    })
    if (count > 0)
      recordEvent({ kind: 'companiesImported', data: { list, companyIds: wanted.map(({ id }) => id) } })
    return true
  })
  return result
}

/** Says that a company is set up with the vendor, or takes that back. */
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
        ? { setUpAt: new Date(), setUpById: participant.participantId }
        : { setUpAt: null, setUpById: null },
    })
    if (count > 0)
      recordEvent({ kind: isSetUp ? 'companySetUp' : 'companySetUpTakenBack', data: { ...company } })
  })
}

/** Back to being merely listed; the history keeps that it was imported. One that is set up stays. */
export async function leaveOutCompany(participant: Participant, company: CompanyKey): Promise<void> {
  await changeOnboarding(participant, async (change) => {
    const { tx, onboardingId, recordEvent } = change
    if (!(await isImported(change, company))) return
    const where = { onboardingId, ...company, setUpAt: null }
    const { count } = await tx.importedCompany.deleteMany({ where })
    if (count > 0) recordEvent({ kind: 'companyLeftOut', data: { ...company } })
  })
}

/** Asked without handing the form's text to the database, which refuses some of it with an error. */
async function isImported({ tx, onboardingId }: Change, { list, companyId }: CompanyKey): Promise<boolean> {
  const select = { list: true, companyId: true }
  const rows = await tx.importedCompany.findMany({ where: { onboardingId }, select })
  return rows.some((row) => row.list === list && row.companyId === companyId)
}
