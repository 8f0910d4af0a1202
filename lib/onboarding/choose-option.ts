import 'server-only'
import type { Participant } from '@/lib/auth/session'
import { changeOnboarding } from './change-onboarding'
import { findOffered } from './find-offered'
import { isFromBefore } from './place'

export type ChooseOption = { choiceId: string; optionId: string }

/** Answers whether the ERP offers this. The same option chosen again changes nothing. */
export async function chooseOption(
  participant: Participant,
  { choiceId, optionId }: ChooseOption,
): Promise<boolean> {
  const { result } = await changeOnboarding(participant, async (change) => {
    const { tx, onboardingId, guide, record, tell } = change
    const choice = guide.after.choices.find(({ id }) => id === choiceId)
    const option = choice && (await findOffered(change, choice.from)).find(({ id }) => id === optionId)
    if (!option) return false
    const key = { onboardingId, choiceId }
    const known = await tx.chosenOption.findFirst({ where: key, select: { optionId: true, at: true } })
    if (known?.optionId === optionId && !isFromBefore(known.at, record.place)) return true
    const chosen = { optionId, name: option.name, byId: participant.participantId, at: new Date() }
    await tx.chosenOption.upsert({
      where: { onboardingId_choiceId: key },
      create: { ...key, ...chosen },
      update: chosen,
      select: { choiceId: true },
    })
    tell({ kind: 'optionChosen', data: { choiceId, optionId } })
    return true
  })
  return result
}
