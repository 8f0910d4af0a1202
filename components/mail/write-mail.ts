import { createTranslator, type MessageKeys, type Messages, type NestedKeyOf } from 'use-intl/core'
import { plainGuideText } from '@/components/guide-text/guide-context'
import { languageTag } from '@/i18n/routing'
import { possibleEnds } from '@/lib/guide/model/guide'
import { nameAtStart } from '@/lib/guide/model/names'
import { nameOf } from '@/lib/onboarding/actor'
import type { WrittenMail } from '@/lib/platform/mail/transport'
import type { CustomerMail, Mail } from '@/lib/worker/read-mail'
import { dateWriter, type Letter, letterText } from './letter'
import { letterHtml } from './letter-html'
import { type EditWords, mailWords } from './mail-words'
import { composeOwnerLetter } from './owner-letter'
import { composeStaffLetter } from './staff-letter'

/** Writes one mail in its reader's language, as HTML and as text. */
export async function writeMail(mail: Mail, edit?: EditWords): Promise<WrittenMail> {
  const letter = await compose(mail, edit)
  return { subject: letter.subject, html: letterHtml(letter), text: letterText(letter) }
}

function compose(mail: Mail, edit?: EditWords): Promise<Letter> {
  if ('guide' in mail) return composeLetter(mail, edit)
  return 'connections' in mail ? composeOwnerLetter(mail, edit) : composeStaffLetter(mail, edit)
}

async function composeLetter(mail: CustomerMail, edit?: EditWords): Promise<Letter> {
  const { kind, guide, locale, url, unsubscribe } = mail
  const say = await mailTextOf(mail, edit)
  return {
    language: languageTag(locale),
    sender: `${nameAtStart(guide.vendor)} × ${guide.erp.name}`,
    accent: guide.vendor.accent,
    subject: say(`${kind}.subject`),
    heading: say(`${kind}.heading`),
    paragraphs: [say(`${kind}.text`), ...sayNext(mail, say)],
    quote: quoteOf(mail, say),
    button: { label: say(`${kind}.button`), url },
    linkHint: say('linkHint'),
    notes: [say(`${kind}.note`)],
    reason: say(`${kind}.reason`),
    unsubscribe: unsubscribe && { label: say('unsubscribe'), url: unsubscribe.pageUrl },
  }
}

type MailWords = Messages['mail']

type Say = (key: MessageKeys<MailWords, NestedKeyOf<MailWords>>) => string

function sayNext({ kind, progress }: CustomerMail, say: Say): string[] {
  if (kind !== 'reminder' && kind !== 'nudge') return [say(`${kind}.then`)]
  return progress?.taskId === undefined ? [] : [say('nextTask')]
}

function quoteOf({ kind, handover, message }: CustomerMail, say: Say) {
  if (message) return { by: say('writesAll'), text: message }
  const isAsked = kind === 'taskHandedOver' || kind === 'handoverReminder'
  return isAsked && handover?.message ? { by: say('writes'), text: handover.message } : undefined
}

/** Returns a function that gives the words of a mail in its reader's language. */
async function mailTextOf(mail: CustomerMail, edit?: EditWords): Promise<Say> {
  const { locale, timeZone, guide, erpLanguage, company, handover, until, progress, broken } = mail
  const common = await mailWords(locale, timeZone, edit)
  const t = createTranslator({ ...common, namespace: 'mail' })
  const { writeTime, writeDay } = dateWriter(locale, timeZone)
  const taskId = handover?.taskId ?? progress?.taskId ?? broken?.taskId
  const guideText = plainGuideText(createTranslator(common), { guide, erpLanguage, company })
  const task = taskId === undefined ? '' : guideText(`tasks.${taskId}.title`)
  const cause = broken?.cause === undefined ? '' : guideText(`causes.${broken.cause}.title`)
  const values = {
    vendor: guide.vendor.name,
    vendorFirst: nameAtStart(guide.vendor),
    ends: possibleEnds(guide),
    erp: guide.erp.name,
    company,
    task,
    sender: handover ? nameOf(handover.from) : '',
    senderEmail: handover?.from.email ?? '',
    colleague: handover ? nameOf(handover.to) : '',
    until: until ? writeTime(until) : '',
    at: broken ? writeTime(broken.at) : '',
    cause,
    day: mail.expiresOn === undefined ? '' : writeDay(mail.expiresOn),
    found: task && cause ? 'yes' : 'no',
    made: guide.tasks.some(({ actions }) => actions.some(({ verb }) => verb === 'downloadMade'))
      ? 'yes'
      : 'no',
    done: progress?.done ?? 0,
    total: progress?.total ?? 0,
  }
  return (key) => t(key, values)
}
