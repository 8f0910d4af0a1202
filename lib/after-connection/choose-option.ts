import 'server-only'
import type { Choice } from '@/connectors/connector'
import type { Participant } from '@/lib/accounts/customer/session'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { predatesCompany } from '@/lib/onboarding/erp-company'
import { testSelect, toTestSummary } from '@/lib/onboarding/view/test-summary'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { selectableOptions } from './selectable-options'

export type ChooseOption = { choiceId: string; optionId: string }

/** Chooses an option. Choosing the same one again changes nothing. Returns false when the ERP does not list the option. */
export async function chooseOption(
  participant: Participant,
  { choiceId, optionId }: ChooseOption,
): Promise<boolean> {
  const { result } = await changeOnboarding(participant, async (change) => {
    const { tx, onboardingId, guide, record, recordEvent } = change
    const choice = guide.afterConnection.choices.find(({ id }) => id === choiceId)
    const option =
      choice && (await findSelectableOptions(change, choice.from)).find(({ id }) => id === optionId)
    if (!option) return false
    const key = { onboardingId, choiceId }
    const current = await tx.chosenOption.findFirst({ where: key, select: { optionId: true, at: true } })
    if (current?.optionId === optionId && !predatesCompany(current.at, record.erpCompany)) return true
    const chosen = { optionId, name: option.name, byId: participant.participantId, at: databaseNow() }
    await tx.chosenOption.upsert({
      where: { onboardingId_choiceId: key },
      create: { ...key, ...chosen },
      update: chosen,
      select: { choiceId: true },
    })
    recordEvent({ kind: 'optionChosen', data: { choiceId, optionId } })
    return true
  })
  return result
}

/**
 * Returns the options of a list that may be used, inside a change. They come from the ERP's own answer, so that a form cannot
 * send an id that the ERP has not named.
 */
export async function findSelectableOptions(
  { tx, onboardingId, record }: Change,
  list: string,
): Promise<Choice[]> {
  const rows = await tx.connectionTest.findMany({
    where: { onboardingId, outcome: 'connected' },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: 20,
    select: testSelect,
  })
  const choices = selectableOptions({ tests: rows.map(toTestSummary), record }, list)
  return choices?.filter(({ isAvailable }) => isAvailable) ?? []
}
