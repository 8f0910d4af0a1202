import 'server-only'
import type { Check } from '@/connectors/connector'
import type { Participant } from '@/lib/auth/session'
import { type Change, changeOnboarding } from './change-onboarding'
import { restoreCredentials } from './earlier-credentials'
import { learnFromTest } from './learn-from-test'
import { placeOf } from './place'
import { dropOtherPlace, savePlace } from './settle-place'
import { testSelect, toTestSummary } from './stored-test'

type Elsewhere = { testId: string; checks: Check[]; credentialsAt: Date }

/** Inside a change: a test has led to another company. Not asked where others have been typed since: those will be tested too. */
export async function askForPlace(
  { tx, onboardingId, tell }: Change,
  { testId, checks, credentialsAt }: Elsewhere,
): Promise<void> {
  const place = placeOf(checks)
  const where = { onboardingId, updatedAt: credentialsAt }
  const isStillMeant = (await tx.credential.count({ where })) > 0
  if (!place || !isStillMeant) return
  const data = { otherPlace: { testId, place } }
  await tx.onboarding.update({ where: { id: onboardingId }, data, select: { id: true } })
  tell({ kind: 'otherPlaceFound', data: { testId } })
}

/**
 * The connection stays where it was, with the sign-in details it had. Answers whether there are any: where the same details
 * lead elsewhere now, they are removed, and the connection with them.
 */
export async function keepPlace(participant: Participant, testId: string): Promise<boolean> {
  const { result } = await changeOnboarding(participant, async (change) => {
    const { record, tell } = change
    if (record.otherPlace?.testId !== testId) return true
    tell({ kind: 'placeKept', data: { testId } })
    await dropOtherPlace(change)
    const isRestored = await restoreCredentials(change)
    if (!isRestored) await disconnect(change)
    return isRestored
  })
  return result
}

/** The connection leads to the other company from now on, and what the test has shown there counts. */
export async function replacePlace(participant: Participant, testId: string): Promise<void> {
  await changeOnboarding(participant, async (change) => {
    const { tx, onboardingId, record, tell } = change
    const { place: before, otherPlace } = record
    const row = await tx.connectionTest.findFirst({ where: { id: testId, onboardingId }, select: testSelect })
    const test = row && toTestSummary(row)
    if (!before || !test?.diagnosis || otherPlace?.testId !== testId) return
    const { place } = otherPlace
    tell({ kind: 'placeReplaced', data: { testId } })
    await savePlace(change, {
      ...place,
      since: new Date(),
      before: { id: before.id, name: before.name, part: before.part },
    })
    const isNew = { ...record, connectedAt: undefined, place: { ...place, since: new Date() } }
    await learnFromTest({ ...change, record: isNew }, { ...test, testId, diagnosis: test.diagnosis })
  })
}

async function disconnect({ tx, onboardingId, guide }: Change): Promise<void> {
  await tx.onboarding.update({
    where: { id: onboardingId },
    data: { connectedAt: null },
    select: { id: true },
  })
  const taskId = { in: guide.tasks.filter(({ kind }) => kind === 'connect').map(({ id }) => id) }
  await tx.taskState.updateMany({ where: { onboardingId, taskId }, data: { verifiedAt: null } })
}
