import { localeOr } from '@/i18n/routing'
import { recognizeForTask } from '@/lib/accounts/customer/authorize'
import type { Participant } from '@/lib/accounts/customer/session'
import { beginConsent } from '@/lib/connection/consent/begin-consent'
import { participantOfTicket } from '@/lib/connection/consent/ticket-holder'
import { redirectResponse } from '@/lib/platform/forms/redirect'
import { consentPath, notOpenPath, taskPath } from '@/lib/platform/routes'

/**
 * Sends people to the ERP's page of consent. It reads `onboardingId`, `taskId` and `locale` from the address, or a `ticket` of a page in a
 * frame. It is a link and no form: our policy lets no form end on another site, and nothing changes but a cookie of this browser.
 */
export async function GET(request: Request): Promise<Response> {
  const parameters = new URL(request.url).searchParams
  const locale = localeOr(parameters.get('locale'))
  const ticket = parameters.get('ticket')
  // Whoever is sent here from elsewhere reads first for whom the consent is asked.
  if (ticket !== null && request.headers.get('sec-fetch-site') !== 'same-origin')
    return redirectResponse(`${consentPath(locale)}?${new URLSearchParams({ ticket })}`)
  const asking = ticket === null ? await bySession(parameters) : await participantOfTicket(ticket)
  if (!asking) return redirectResponse(ticket === null ? notOpenPath(locale) : consentPath(locale))
  const { participant, taskId } = asking
  const begun = await beginConsent(participant, { taskId, locale, isFromFrame: ticket !== null })
  if ('url' in begun) return redirectResponse(begun.url)
  if (ticket !== null) return redirectResponse(`${consentPath(locale)}?outcome=refused`)
  return redirectResponse(taskPath(locale, participant.onboardingId, taskId))
}

async function bySession(
  parameters: URLSearchParams,
): Promise<{ participant: Participant; taskId: string } | undefined> {
  const [onboardingId, taskId] = [parameters.get('onboardingId') ?? '', parameters.get('taskId') ?? '']
  const participant = await recognizeForTask(onboardingId, taskId)
  return participant ? { participant, taskId } : undefined
}
