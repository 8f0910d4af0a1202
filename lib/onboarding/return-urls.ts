import { z } from 'zod'
import { getEnv } from '@/lib/platform/env'

/**
 * What is wrong with an address in the vendor's own product. `originNotAllowed`: RETURN_ORIGINS does not name its origin, which also
 * means that it is not by https, except on the machine of a developer.
 */
export type ReturnUrlError = 'tooLong' | 'notAnAddress' | 'userInfo' | 'originNotAllowed'

/** The characters that an address may have. */
export const longestReturnUrl = 2000

/** Returns what is wrong with the `returnUrl` or the `successUrl` of an onboarding, or undefined when customers may be led there. */
export function returnUrlError(text: string): ReturnUrlError | undefined {
  if (text.length > longestReturnUrl) return 'tooLong'
  // A browser drops tabs and line breaks, so that the address would be another one than it looks.
  if (/[\s\p{Cc}\\]/u.test(text) || !URL.canParse(text)) return 'notAnAddress'
  const { username, password, origin } = new URL(text)
  if (username || password) return 'userInfo'
  return getEnv().RETURN_ORIGINS.includes(origin) ? undefined : 'originNotAllowed'
}

/** A `returnUrl` or a `successUrl`. Its messages are codes of `ReturnUrlError`. */
export const returnUrlSchema = z.string().superRefine((text, context) => {
  const error = returnUrlError(text)
  if (error) context.addIssue({ code: 'custom', message: error })
})

type StoredUrls = { returnUrl: string | null; successUrl: string | null }

/** The ways back into the vendor's own product: at any time, and at the end. */
export type ReturnUrls = { returnUrl?: string; successUrl?: string }

/**
 * Returns the addresses of an onboarding that are still allowed; RETURN_ORIGINS may have changed since they were stored. Without an
 * address for the end, the one for any time is also that for the end.
 */
export function allowedReturnUrls({ returnUrl, successUrl }: StoredUrls): ReturnUrls {
  const [back, success] = [returnUrl, successUrl].map((url) =>
    url !== null && returnUrlError(url) === undefined ? url : undefined,
  )
  return { returnUrl: back, successUrl: success ?? back }
}

type Reached = { onboardingId: string; externalId?: string; state: 'connected' | 'attested' }

/**
 * Returns the address to which the end of an onboarding leads, with what was reached as query parameters: `onboardingId`,
 * `externalId` where the tenant has one, and `state`. They inform the vendor's page and prove nothing.
 */
export function withReached(successUrl: string, { onboardingId, externalId, state }: Reached): string {
  const url = new URL(successUrl)
  url.searchParams.set('onboardingId', onboardingId)
  if (externalId) url.searchParams.set('externalId', externalId)
  url.searchParams.set('state', state)
  return url.href
}
