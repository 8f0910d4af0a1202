import 'server-only'
import type { Participant } from '@/lib/auth/session'
import { queueMail } from '@/lib/mail/outbox'
import { changeOnboarding } from './change-onboarding'
import { findHeld, takeBack } from './end-handover'
import { canRemindAt } from './reminding'
import { taskLinkExpiry } from './task-link-expiry'

/** Asks the colleague once more and gives them the full time again. Too early, or with nobody to ask, it does nothing. */
export async function remindColleague(participant: Participant, taskId: string): Promise<void> {
  await changeOnboarding(participant, async (change) => {
    const held = await findHeld(change, taskId)
    const now = new Date()
    if (!held || held.link.expiresAt < now) return
    if (canRemindAt({ since: held.at, remindedAt: held.remindedAt ?? undefined }) > now) return
    const { id, linkId, toParticipantId } = held
    await change.tx.handover.update({ where: { id }, data: { remindedAt: now }, select: { id: true } })
    const data = { expiresAt: taskLinkExpiry() }
    await change.tx.accessLink.update({ where: { id: linkId }, data, select: { id: true } })
    await queueMail(change, { kind: 'handoverReminder', participantId: toParticipantId, handoverId: id })
    change.tell({ kind: 'handoverReminded', taskId })
  })
}

/** The colleague's link and sessions end at once; what they have ticked stays. */
export async function takeBackTask(participant: Participant, taskId: string): Promise<void> {
  await changeOnboarding(participant, (change) => takeBack(change, taskId))
}
