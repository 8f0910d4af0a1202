import { escaped, renderLocalPage } from '../local-page'
import type { ReceivedEvent } from './backend'

/** Returns the page that lists the events, newest first. */
export function renderEvents(events: ReceivedEvent[]): string {
  const intro = `<p>What Handrail tells a vendor's software: signed webhooks, verified here. When a customer connects, the sign-in
    details that were tested are fetched by the API and opened with the vendor's private key.</p>`
  const rows = events.toReversed().map(
    (event) => `<li><code>${escaped(event.type)}</code> · ${escaped(event.state)}<br>
        <small>${escaped(event.timestamp)} · onboarding ${escaped(event.onboardingId)}</small>${renderCredentials(event)}</li>`,
  )
  const list = rows.length
    ? `<ul>${rows.join('')}</ul>`
    : '<p>No event yet. Open an invitation, or tick a step.</p>'
  return renderLocalPage("The vendor's backend", intro + list)
}

function renderCredentials({ credentials, trouble }: ReceivedEvent): string {
  if (credentials) return `<br><small>opened with our key: ${escaped(credentials.join(', '))}</small>`
  return trouble ? `<br><small>no credentials: ${escaped(trouble)}</small>` : ''
}
