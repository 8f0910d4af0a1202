import { type Locale, localeOr } from '@/i18n/routing'
import { isId } from '@/lib/platform/db'
import { createToken, isToken } from '@/lib/platform/secrets/token'

/**
 * The state that the ERP sends back unchanged: a random token, and the page that the customer came from. Only the token proves anything.
 */
export type ConsentState = { token: string; onboardingId: string; taskId: string; locale: Locale }

export function createConsentState(from: Omit<ConsentState, 'token'>): ConsentState {
  return { token: createToken(), ...from }
}

export function writeConsentState({ token, onboardingId, taskId, locale }: ConsentState): string {
  return [token, onboardingId, locale, taskId].join('.')
}

/** Reads a state, or returns undefined for any other text. */
export function readConsentState(text: string | null): ConsentState | undefined {
  const [token, onboardingId = '', locale, taskId = '', ...more] = (text ?? '').split('.')
  if (!isToken(token) || !isId(onboardingId) || !/^[a-z0-9-]{1,80}$/.test(taskId) || more.length > 0)
    return undefined
  return { token, onboardingId, taskId, locale: localeOr(locale) }
}
