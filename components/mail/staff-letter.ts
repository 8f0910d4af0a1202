import { createTranslator, type MessageKeys, type Messages, type NestedKeyOf } from 'use-intl/core'
import { loadMessages } from '@/i18n/messages'
import { languageTag, routing } from '@/i18n/routing'
import { translatorSettings } from '@/i18n/words/translator-settings'
import type { StaffMail } from '@/lib/worker/staff-mail'
import type { Letter } from './letter'

/** The product's own colour, as in app/globals.css. */
const accent = '#0e5a4f'

/** Composes a mail to a member of the staff. It is from the product itself, not from one of its guides. */
export async function composeStaffLetter({ kind, locale, url, endpoint }: StaffMail): Promise<Letter> {
  const t = createTranslator({
    locale,
    messages: await loadMessages(locale),
    ...translatorSettings(locale, await loadMessages(routing.defaultLocale)),
    namespace: 'mail',
  })
  const values = { endpoint: endpoint.url, hours: endpoint.failingHours, isGone: String(endpoint.isGone) }
  const say = (key: MessageKeys<Messages['mail'], NestedKeyOf<Messages['mail']>>) => t(key, values)
  return {
    language: languageTag(locale),
    sender: 'Handrail',
    accent,
    subject: say(`${kind}.subject`),
    heading: say(`${kind}.heading`),
    paragraphs: [say(`${kind}.text`), say(`${kind}.then`)],
    button: { label: say(`${kind}.button`), url },
    linkHint: say('linkHint'),
    notes: [],
    reason: say(`${kind}.reason`),
  }
}
