import 'server-only'
import { createHash } from 'node:crypto'
import { certificateEnd } from '@/connectors/made/key-pair'
import { madeTogether, makeValues } from '@/connectors/made/make-values'
import type { Participant } from '@/lib/accounts/customer/session'
import { listMadeFields } from '@/lib/connection/connectors'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { loadState } from '@/lib/onboarding/load-state'
import { type ActionIds, findOpenAction } from '@/lib/onboarding/task-state'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { countTry } from '@/lib/platform/rate-limit'
import { dayOf } from './expiry'
import { storeCredentials } from './save-credentials'
import { readCredentials } from './stored-credentials'

/**
 * Makes what an action of a task offers, such as a certificate, with the key that it is of and all else that is handed over of that key, and
 * seals the key at once. Other keys of the ERP stay. Where it was made before, it is made anew only if `replaces` is what the person has seen: two tabs and two presses have one effect. Returns a code
 * when the task offers nothing there.
 */
export async function makeCredentials(
  participant: Participant,
  step: ActionIds,
  replaces: string,
): Promise<{ code: 'unknownTask' | 'tooOften' } | undefined> {
  const { onboardingId } = participant
  const { guide, journey } = await loadState(db, onboardingId)
  const offered = offeredField({ journey }, step)
  if (offered === undefined) return { code: 'unknownTask' }
  const present = await readCredentials(db, onboardingId)
  if (versionOfMade(present?.fields[offered]) !== replaces) return undefined
  const fields = madeTogether(listMadeFields(guide), offered)
  // Who may make a key may send the same form a thousand times at once.
  if ((await countTry('keyMade', onboardingId)) !== undefined) return { code: 'tooOften' }
  // A key takes a second or two of a core. They pass before anything is locked.
  const values = await makeValues(fields, { subject: guide.vendor.name, now: databaseNow() })
  const { result } = await changeOnboarding(participant, async (change) => {
    const field = offeredField(change, step)
    if (!field || values[field] === undefined) return { code: 'unknownTask' as const }
    const stored = await readCredentials(change.tx, change.onboardingId)
    if (versionOfMade(stored?.fields[field]) !== replaces) return undefined
    const only = (isSecret: boolean) =>
      Object.fromEntries(
        fields.flatMap((each) => (each.isSecret === isSecret ? [[each.name, values[each.name] ?? '']] : [])),
      )
    await storeCredentials(change, stored, {
      fields: { ...stored?.fields, ...only(false) },
      secrets: { ...stored?.secrets, ...only(true) },
    })
    await noteEnd(change, { ...stored?.fields, ...values })
    change.recordEvent({ kind: 'keyMade', taskId: step.taskId })
    return undefined
  })
  return result
}

/** Returns a short text that differs for each value that was made, and is empty for none. */
export function versionOfMade(value: string | undefined): string {
  return value === undefined ? '' : createHash('sha256').update(value).digest('hex').slice(0, 16)
}

/** Returns the field that an action of the customer's branch offers, or undefined for any other action, and while the task needs others first. */
function offeredField({ journey }: Pick<Change, 'journey'>, step: ActionIds): string | undefined {
  const action = findOpenAction(journey, step)
  return action?.verb === 'downloadMade' ? action.field : undefined
}

/** Notes on which day the first of the certificates ends, so that people are reminded. */
async function noteEnd({ tx, onboardingId, guide }: Change, values: Record<string, string>): Promise<void> {
  const ends = listMadeFields(guide).flatMap(({ name, made }) =>
    made && 'certificateOf' in made && values[name] ? [certificateEnd(values[name])] : [],
  )
  const [first] = ends.toSorted((a, b) => a.getTime() - b.getTime())
  if (!first) return
  const expiresOn = new Date(`${dayOf(first)}T00:00:00Z`)
  await tx.credential.update({ where: { onboardingId }, data: { expiresOn }, select: { onboardingId: true } })
}
