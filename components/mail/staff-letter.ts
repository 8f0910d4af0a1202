import { createTranslator, type MessageKeys, type Messages, type NestedKeyOf } from 'use-intl/core'
import { loadMessages } from '@/i18n/messages'
import { languageTag, sourceLocale } from '@/i18n/routing'
import { translatorSettings } from '@/i18n/words/translator-settings'
import type { StaffMail } from '@/lib/worker/staff-mail'
import { type Letter, writeDay } from './letter'

/** The product's own colour, as in app/globals.css. */
export const productAccent = { light: '#0e5a4f', dark: '#0e5a4f' }

/** Composes a mail to a member of the staff. It is from the product itself, not from one of its guides. */
export async function composeStaffLetter(mail: StaffMail): Promise<Letter> {
  const { kind, locale, url, endpoint, expiry } = mail
  const t = createTranslator({
    locale,
    messages: await loadMessages(locale),
    ...translatorSettings(locale, await loadMessages(sourceLocale)),
    namespace: 'mail',
  })
  const values = {
    endpoint: endpoint?.url ?? '',
    hours: endpoint?.failingHours ?? 0,
    isGone: String(endpoint?.isGone ?? false),
    company: expiry?.company ?? '',
    erp: expiry?.guide.erp.name ?? '',
    vendor: expiry?.guide.vendor.name ?? '',
    day: expiry ? writeDay(expiry.day, locale) : '',
  }
  const say = (key: MessageKeys<Messages['mail'], NestedKeyOf<Messages['mail']>>) => t(key, values)
  return {
    language: languageTag(locale),
    sender: 'Handrail',
    accent: productAccent,
    subject: say(`${kind}.subject`),
    heading: say(`${kind}.heading`),
    paragraphs: [say(`${kind}.text`), say(`${kind}.then`)],
    button: { label: say(`${kind}.button`), url },
    linkHint: say('linkHint'),
    notes: [],
    reason: say(`${kind}.reason`),
  }
}
