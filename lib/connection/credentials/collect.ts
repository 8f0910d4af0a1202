import 'server-only'
import type { CredentialField } from '@/connectors/connector'
import type { Participant } from '@/lib/accounts/customer/session'
import { listCredentialFields } from '@/lib/connection/connectors'
import { releaseByWord } from '@/lib/connection/release/release-credentials'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { type ActionIds, findOpenAction } from '@/lib/onboarding/task-state'
import { fieldErrors } from '@/lib/platform/forms/field-errors'
import { setTick } from '@/lib/tasks/ticks'
import { type CredentialsState, credentialsSchema } from './credentials-form'
import { storeCredentials } from './save-credentials'
import { readCredentials } from './stored-credentials'

/**
 * Seals one credential that a task collects, at once, and ticks its action. The others stay as they are. Returns the form's state
 * when the value is wrong, and a code when the task collects nothing there.
 */
export async function collectCredential(
  participant: Participant,
  step: ActionIds,
  typed: Record<string, string>,
): Promise<CredentialsState | { code: 'unknownTask' } | undefined> {
  const { result } = await changeOnboarding(participant, async (change) => {
    const field = collectedField(change, step)
    if (!field) return { code: 'unknownTask' as const }
    const { name, isSecret } = field
    const parsed = credentialsSchema([{ ...field, isRequired: true, isStored: false }]).safeParse(typed)
    if (parsed.error) {
      const values = isSecret ? {} : { [name]: typed[name] ?? '' }
      return { errors: fieldErrors(parsed.error), values } as CredentialsState
    }
    await storeField(change, field, parsed.data)
    change.recordEvent({ kind: 'credentialsSaved', taskId: step.taskId })
    await setTick(change, { ...step, isDone: true }, participant)
    // Without a test, a value that was replaced is sealed to the vendor at once.
    if (change.journey.end === 'attested') await releaseByWord(change)
    return undefined
  })
  return result
}

/** Returns the field that an action of the customer's branch collects, or undefined for any other action, and while the task needs others first. */
function collectedField({ guide, record, journey }: Change, step: ActionIds): CredentialField | undefined {
  const action = findOpenAction(journey, step)
  if (action?.verb !== 'collect') return undefined
  return listCredentialFields(guide, record).find(({ name }) => name === action.field)
}

async function storeField(
  change: Change,
  { isSecret }: CredentialField,
  value: Record<string, string>,
): Promise<void> {
  const stored = await readCredentials(change.tx, change.onboardingId)
  const { fields, secrets } = stored ?? { fields: {}, secrets: {} }
  const changed = isSecret
    ? { fields, secrets: { ...secrets, ...value } }
    : { fields: { ...fields, ...value }, secrets }
  await storeCredentials(change, stored, changed)
}
