'use server'

import { authorize } from '@/lib/auth/authorize'
import { localeOf } from '@/lib/auth/form-locale'
import { textOf } from '@/lib/form-data'
import { leadOn } from './lead-on'
import { keepPlace as keep, replacePlace as replace } from './other-place'
import { taskPath, testPath } from './paths'

/** Fields: onboardingId, taskId (of the sign-in details), testId, locale. Leads to the test, or to where details are missing now. */
export async function keepPlace(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  const locale = localeOf(formData, participant)
  const testId = textOf(formData, 'testId')
  const hasDetails = await keep(participant, testId)
  leadOn(
    hasDetails
      ? testPath(locale, participant.onboardingId, testId)
      : taskPath(locale, participant.onboardingId, textOf(formData, 'taskId')),
  )
}

/** The same fields. Leads to the test, which counts from now on. */
export async function replacePlace(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  const testId = textOf(formData, 'testId')
  await replace(participant, testId)
  leadOn(testPath(localeOf(formData, participant), participant.onboardingId, testId))
}
