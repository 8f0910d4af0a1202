import 'server-only'
import * as z from 'zod/mini'
import type { Participant } from '@/lib/accounts/customer/session'
import type { CustomerValue } from '@/lib/guide/model/guide'
import { fitsPattern } from '@/lib/guide/schema/customer-values'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { type ActionIds, findOpenAction } from '@/lib/onboarding/task-state'
import { knownTextsSelect, toKnownTexts } from '@/lib/onboarding/view/known-values'
import { fieldErrors } from '@/lib/platform/forms/field-errors'
import { lineSchema } from '@/lib/platform/forms/fields'
import type { CustomerValueError, CustomerValueState } from './form-states'
import { setTick } from './ticks'

/**
 * Keeps a value of the customer's own that a step asks for, and ticks the step. Returns the form's state when the value does not fit
 * its pattern, and a code when the step asks for nothing.
 */
export async function keepCustomerValue(
  participant: Participant,
  step: ActionIds,
  typed: Record<string, string>,
): Promise<CustomerValueState | { code: 'unknownTask' } | undefined> {
  const { result } = await changeOnboarding(participant, async (change) => {
    const asked = askedValue(change, step)
    if (!asked) return { code: 'unknownTask' as const }
    const { name } = asked
    const parsed = z.object({ [name]: valueSchema(asked) }).safeParse(typed)
    if (parsed.error) {
      const errors = fieldErrors<string, CustomerValueError>(parsed.error)
      return { errors, values: { [name]: typed[name] ?? '' } }
    }
    await storeValues(change, parsed.data)
    change.recordEvent({ kind: 'valueEntered', taskId: step.taskId, data: { name } })
    await setTick(change, { ...step, isDone: true }, participant)
    return undefined
  })
  return result
}

/** Returns the value that a step of the customer's branch asks for, or undefined for any other step, and while its task needs others first. */
function askedValue({ guide, journey }: Change, step: ActionIds): CustomerValue | undefined {
  const action = findOpenAction(journey, step)
  if (action?.verb !== 'ask') return undefined
  return guide.customerValues.find(({ name }) => name === action.asked)
}

/** Returns the schema of the text of a customer's value: one line that fits its pattern. */
export function valueSchema({ pattern }: CustomerValue) {
  return z.pipe(
    z._default(z.string(), ''),
    lineSchema({ isRequired: true }).check(
      z.refine((text) => fitsPattern(pattern, text), { error: 'oddShape' satisfies CustomerValueError }),
    ),
  )
}

/** Stores values of the customer's own by name, inside a change. Others stay as they are. */
export async function storeValues(
  { tx, onboardingId, guide }: Change,
  texts: Record<string, string>,
): Promise<void> {
  const where = { id: onboardingId }
  const row = await tx.onboarding.findUniqueOrThrow({ where, select: knownTextsSelect })
  const customerValues = { ...toKnownTexts(row, guide).typed, ...texts }
  await tx.onboarding.update({ where, data: { customerValues }, select: { id: true } })
}
