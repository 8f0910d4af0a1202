import { createTranslator, type MessageKeys, type Messages, type NestedKeyOf } from 'use-intl/core'
import { languageTag } from '@/i18n/routing'
import type { StaffMail } from '@/lib/worker/staff-mail'
import { dateWriter, type Letter } from './letter'
import { type EditWords, mailWords } from './mail-words'

/** The product's own colour, as in app/globals.css. */
export const productAccent = { light: '#0e5a4f', dark: '#0e5a4f' }

/** Composes a mail to a member of the staff. It is from the product itself, not from one of its guides. */
export async function composeStaffLetter(mail: StaffMail, edit?: EditWords): Promise<Letter> {
  const { kind, locale, url, endpoint, expiry } = mail
  const t = createTranslator({ ...(await mailWords(locale, undefined, edit)), namespace: 'mail' })
  const values = {
    endpoint: endpoint?.url ?? '',
    hours: endpoint?.failingHours ?? 0,
    isGone: String(endpoint?.isGone ?? false),
    company: expiry?.company ?? '',
    erp: expiry?.guide.erp.name ?? '',
    vendor: expiry?.guide.vendor.name ?? '',
    day: expiry ? dateWriter(locale).writeDay(expiry.day) : '',
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
