import 'server-only'
import type { Change } from './change-onboarding'
import { takeBack } from './end-handover'

type Link = { id: string; taskId: string | null; participantId: string }

/** Inside a change: takes a link back, and with it the sessions it has opened and the task it was made for. */
export async function endLink(change: Change, { id, taskId, participantId }: Link): Promise<void> {
  const data = { revokedAt: new Date(), tokenSealed: null }
  await change.tx.accessLink.update({ where: { id }, data, select: { id: true } })
  if (taskId) await takeBack(change, taskId)
  change.tell({
    kind: 'linkRevoked',
    taskId: taskId ?? undefined,
    data: { linkId: id, toParticipantId: participantId },
  })
}
