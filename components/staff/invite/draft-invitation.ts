import 'server-only'
import { writeMail } from '@/components/mail/write-mail'
import { localeOr } from '@/i18n/routing'
import { getGuide } from '@/lib/guide/catalog'
import { guideInLocale } from '@/lib/guide/model/names'
import { invitationExpiry } from '@/lib/invitations/invite'
import type { TypedInvite } from '@/lib/invitations/invite-form'
import { getEnv } from '@/lib/platform/env'
import { startPath } from '@/lib/platform/routes'

/** Stands for what is not known yet. */
const placeholder = '…'

type Draft = { subject: string; html: string }

/** Returns the mail that would be sent, with nothing in it to follow or to load. Returns undefined without a guide. */
export async function draftInvitation(
  typed: Pick<TypedInvite, 'guideId' | 'company' | 'name' | 'email' | 'locale'>,
): Promise<Draft | undefined> {
  const guide = getGuide(typed.guideId)
  if (!guide) return undefined
  const locale = localeOr(typed.locale)
  const { subject, html } = await writeMail({
    kind: 'invitation',
    to: { name: typed.name, email: typed.email },
    locale,
    erpLanguage: guide.erp.languages[0] ?? 'en',
    company: typed.company.trim().slice(0, 200) || placeholder,
    guide: guideInLocale(guide, locale),
    url: `${getEnv().APP_URL.origin}${startPath(locale, placeholder)}`,
    until: invitationExpiry(),
  })
  return { subject, html: inert(html) }
}

/** Removes styles and links: the page's policy forbids style sheets, and a link in a frame would lead nowhere. */
function inert(html: string): string {
  return html.replace(/<style>.*?<\/style>/s, '').replace(/ href="[^"]*"/g, '')
}
