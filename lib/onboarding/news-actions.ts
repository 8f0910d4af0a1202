'use server'

import { authorize } from '@/lib/auth/authorize'
import { localeOf } from '@/lib/auth/form-locale'
import { textOf } from '@/lib/form-data'
import { acknowledgeNews as acknowledge } from './guide-news'
import { leadOn } from './lead-on'
import { setupPath } from './paths'

/** Fields: onboardingId, locale, version. */
export async function acknowledgeNews(formData: FormData): Promise<void> {
  const participant = await authorize(formData)
  await acknowledge(participant, textOf(formData, 'version'))
  leadOn(setupPath(localeOf(formData, participant), participant.onboardingId))
}
