import 'server-only'
import { calculatePKCECodeChallenge, generateRandomCodeVerifier } from 'oauth4webapi'
import type { Locale } from '@/i18n/routing'
import type { Participant } from '@/lib/accounts/customer/session'
import { getConnector } from '@/lib/connection/connectors'
import { readCredentials } from '@/lib/connection/credentials/stored-credentials'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { findTask } from '@/lib/onboarding/task-state'
import { readKnownValues } from '@/lib/onboarding/view/known-values'
import { consentCallback, consentContext } from './consent-context'
import { createConsentState, writeConsentState } from './consent-state'
import { keepConsentFlow } from './flow-cookie'
import { reportConsentProblem } from './report-problem'

export type BegunConsent =
  /** The address of the ERP's page. */
  | { url: URL }
  /** `notNow`: there is no such task, or others come first. `notConfigured`: the vendor's client is missing in the settings. */
  | { code: 'notNow' | 'notConfigured' }

/**
 * Begins a consent: keeps what proves the way back in a cookie, and returns where to send the browser. Only a route may call this,
 * because a page sets no cookies.
 */
export async function beginConsent(
  participant: Participant,
  { taskId, locale, isFromFrame }: { taskId: string; locale: Locale; isFromFrame: boolean },
): Promise<BegunConsent> {
  const { onboardingId, participantId } = participant
  const state = createConsentState({ onboardingId, taskId, locale })
  const verifier = generateRandomCodeVerifier()
  const request = {
    redirectUri: consentCallback().href,
    state: writeConsentState(state),
    codeChallenge: await calculatePKCECodeChallenge(verifier),
    language: locale === 'no' ? 'nb' : locale,
  }
  const { result } = await changeOnboarding(participant, async (change) => {
    const task = findTask(change.journey, taskId)
    if (task?.task.kind !== 'authorize' || task.status === 'cannotStart') return { code: 'notNow' as const }
    const stored = await readCredentials(change.tx, onboardingId)
    const { consent } = getConnector(change.guide.connector ?? '').connector
    const known = await readKnownValues(change)
    const url = consent?.urlOf(consentContext(change.guide, stored, known, change.record.answers), request)
    if (url) return { url }
    // A second try while the setting is missing finds the same problem, and adds nothing to the history.
    if (task.record?.problem?.causes[0] !== 'clientRefused')
      await reportConsentProblem(change, taskId, 'clientRefused')
    return { code: 'notConfigured' as const }
  })
  if ('url' in result)
    await keepConsentFlow(state, {
      state: request.state,
      verifier,
      onboardingId,
      participantId,
      taskId,
      locale,
      isFromFrame,
    })
  return result
}
