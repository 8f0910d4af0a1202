'use server'

import { getTranslations } from 'next-intl/server'
import { getFormatter } from '@/i18n/formatter'
import type { Locale } from '@/i18n/routing'
import { formLocale } from '@/lib/platform/forms/form-data'
import { replaySinceAction, sendTestEventAction } from '@/lib/staff/developers/webhooks/actions'
import type { TestOutcome } from '@/lib/webhooks/test-event'

/** The state of the form that sends a test event: the sentence to show, and the beginning of the receiver’s answer. */
export type TestAnswer = { sentence?: string; answer?: string; isGood?: boolean }

/** Sends a test event and returns what came back in words. Fields: those of a test event, and locale. */
export async function sendTestFormAction(_state: TestAnswer, formData: FormData): Promise<TestAnswer> {
  const { outcome } = await sendTestEventAction({}, formData)
  if (!outcome) return {}
  const sentence = await sentenceOf(outcome, formLocale(formData))
  if ('waitSeconds' in outcome) return { sentence }
  return { sentence, answer: outcome.attempt.answer, isGood: outcome.isTaken }
}

async function sentenceOf(outcome: TestOutcome, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'webhooks.test' })
  const error = await getTranslations({ locale, namespace: 'webhooks.error' })
  if ('waitSeconds' in outcome) return t('wait', { seconds: outcome.waitSeconds })
  const { attempt, isTaken } = outcome
  if (attempt.error) return t('failed', { reason: error(attempt.error) })
  return t(isTaken ? 'taken' : 'refused', { status: String(attempt.status), ms: attempt.ms })
}

/** The state of the form that replays events: how many wait again and, when more are left, the last of them and where to go on. */
export type ReplayAnswer = { sentence?: string; more?: { text: string; since: string } }

/** Sends all since a moment again and returns in words what that was. Fields: those of a replay, and locale. */
export async function replayFormAction(_state: ReplayAnswer, formData: FormData): Promise<ReplayAnswer> {
  const { count = 0, moreAfter } = await replaySinceAction({}, formData)
  const locale = formLocale(formData)
  const t = await getTranslations({ locale, namespace: 'webhooks.replay' })
  const format = await getFormatter(locale)
  const sentence = t('done', { count })
  if (!moreAfter) return { sentence }
  const at = format.dateTime(new Date(moreAfter), 'moment')
  return { sentence, more: { text: t('more', { at }), since: moreAfter } }
}
