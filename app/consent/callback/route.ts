import { routing } from '@/i18n/routing'
import { recognizeForTask } from '@/lib/accounts/customer/authorize'
import { clearSessionToken } from '@/lib/accounts/customer/session-cookie'
import { readConsentState } from '@/lib/connection/consent/consent-state'
import { finishConsent, reportLostConsent } from '@/lib/connection/consent/finish-consent'
import { takeConsentFlow } from '@/lib/connection/consent/flow-cookie'
import { redirectResponse } from '@/lib/platform/forms/redirect'
import { consentPath, taskPath, thankYouPath } from '@/lib/platform/routes'

/**
 * Receives people from the ERP's page, with a code or with an error. The answer counts only in the browser that was sent there, and only
 * while it is in the onboarding that it asked for, or came from a frame.
 */
export async function GET(request: Request): Promise<Response> {
  const parameters = new URL(request.url).searchParams
  const state = readConsentState(parameters.get('state'))
  if (!state) return redirectResponse(`${consentPath(routing.defaultLocale)}?outcome=lost`)
  const { onboardingId, taskId, locale } = state
  const flow = await takeConsentFlow(state)
  const participant = await recognizeForTask(onboardingId, taskId)
  const isOurs = flow !== undefined && flow.state === parameters.get('state')
  if (!isOurs || !(participant || flow.isFromFrame)) {
    if (!participant) return redirectResponse(`${consentPath(locale)}?outcome=lost`)
    await reportLostConsent(participant, taskId)
    return redirectResponse(taskPath(locale, onboardingId, taskId))
  }
  const cause = await finishConsent(flow, parameters)
  if (!participant) return redirectResponse(`${consentPath(locale)}?outcome=${cause ? 'refused' : 'given'}`)
  if (cause || participant.taskId === undefined)
    return redirectResponse(taskPath(locale, onboardingId, taskId))
  // A colleague who was handed this one task has done it.
  await clearSessionToken(onboardingId, taskId)
  return redirectResponse(thankYouPath(locale))
}
