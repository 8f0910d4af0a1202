import { escapeHtml } from '@/lib/platform/http/escape-html'
/** Whom somebody may ask who meets an outage. */
export type OutageContact = { email?: string; phone?: string; url?: string }

// Next's bundles and the server that holds them are separate instances of this module in one process.
const shared = globalThis as { handrailOutageContact?: OutageContact }

/** Keeps whom the page of an outage names. Nothing can be read from the database then, so it is kept at start. */
export function keepOutageContact(contact: OutageContact | undefined): void {
  shared.handrailOutageContact = contact
}

/** Returns the ways to the contact as HTML links. Empty when there is none, or several vendors have their own. */
export function outageLinks(pageName: string): string[] {
  const { email, phone, url } = shared.handrailOutageContact ?? {}
  return [
    ...(email ? [link(`mailto:${email}`, email)] : []),
    ...(phone ? [link(`tel:${phone.replace(/[^+0-9]/g, '')}`, phone)] : []),
    ...(url ? [link(url, pageName)] : []),
  ]
}

function link(address: string, text: string): string {
  return `<a href="${escapeHtml(address)}" target="_top" rel="noreferrer">${escapeHtml(text)}</a>`
}
