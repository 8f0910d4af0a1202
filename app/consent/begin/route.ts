import { type Locale, localeOr } from '@/i18n/routing'
import { recognizeForTask } from '@/lib/accounts/customer/authorize'
import type { Participant } from '@/lib/accounts/customer/session'
import { beginConsent } from '@/lib/connection/consent/begin-consent'
import { isOwnNavigation } from '@/lib/connection/consent/own-navigation'
import { participantOfTicket } from '@/lib/connection/consent/ticket-holder'
import { isId } from '@/lib/platform/db'
import { redirectResponse } from '@/lib/platform/forms/redirect'
import { consentPath, notOpenPath, taskPath } from '@/lib/platform/routes'

/**
 * Sends people to the ERP's page of consent. It reads `onboardingId`, `taskId` and `locale` from the address, or a `ticket` of a page in a
 * frame. It is a link and no form: our policy lets no form end on another site. It sets a cookie of this browser, and where the vendor's
 * settings lack the client it notes that on the task. So it is followed from our own pages, or typed, and not from another site.
 */
export async function GET(request: Request): Promise<Response> {
  const parameters = new URL(request.url).searchParams
  const locale = localeOr(parameters.get('locale'))
  const ticket = parameters.get('ticket')
  // Whoever is sent here from elsewhere reads first for whom the consent is asked.
  if (ticket !== null && request.headers.get('sec-fetch-site') !== 'same-origin')
    return redirectResponse(`${consentPath(locale)}?${new URLSearchParams({ ticket })}`)
  if (ticket === null && !isOwnNavigation(request)) return redirectResponse(elsewhere(parameters, locale))
  const asking = ticket === null ? await bySession(parameters) : await participantOfTicket(ticket)
  if (!asking) return redirectResponse(ticket === null ? notOpenPath(locale) : consentPath(locale))
  const { participant, taskId } = asking
  const begun = await beginConsent(participant, { taskId, locale, isFromFrame: ticket !== null })
  if ('url' in begun) return redirectResponse(begun.url)
  if (ticket !== null) return redirectResponse(`${consentPath(locale)}?outcome=refused`)
  return redirectResponse(taskPath(locale, participant.onboardingId, taskId))
}

/** Returns the page whose link leads here, for those who come from another site. */
function elsewhere(parameters: URLSearchParams, locale: Locale): string {
  const [onboardingId, taskId] = [parameters.get('onboardingId') ?? '', parameters.get('taskId') ?? '']
  return isId(onboardingId) && /^[a-z0-9-]{1,80}$/.test(taskId)
    ? taskPath(locale, onboardingId, taskId)
    : notOpenPath(locale)
}

async function bySession(
  parameters: URLSearchParams,
): Promise<{ participant: Participant; taskId: string } | undefined> {
  const [onboardingId, taskId] = [parameters.get('onboardingId') ?? '', parameters.get('taskId') ?? '']
  const participant = await recognizeForTask(onboardingId, taskId)
  return participant ? { participant, taskId } : undefined
}
