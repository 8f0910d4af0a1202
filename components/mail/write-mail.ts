import { nameAtStart } from '@/guides/name-at-start'
import { languageTag } from '@/i18n/routing'
import type { Mail, WrittenMail } from '@/lib/mail/mail'
import type { Letter } from './letter'
import { letterHtml } from './letter-html'
import { letterText } from './letter-text'
import { mailWordsOf } from './mail-words'

/** One mail in its reader's language, as HTML and as text. */
export async function writeMail(mail: Mail): Promise<WrittenMail> {
  const letter = await composeLetter(mail)
  return { subject: letter.subject, html: letterHtml(letter), text: letterText(letter) }
}

async function composeLetter(mail: Mail): Promise<Letter> {
  const { kind, guide, locale, url, unsubscribe } = mail
  const say = await mailWordsOf(mail)
  return {
    language: languageTag(locale),
    vendor: nameAtStart(guide.vendor),
    erp: guide.erp.name,
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

type Say = (key: string) => string

function sayNext({ kind, progress }: Mail, say: Say): string[] {
  if (!progress) return [say(`${kind}.then`)]
  return progress.taskId === undefined ? [] : [say('nextTask')]
}

function quoteOf({ kind, handover, message }: Mail, say: Say) {
  if (message) return { by: say('writesAll'), text: message }
  const isAsked = kind === 'taskHandedOver' || kind === 'handoverReminder'
  return isAsked && handover?.message ? { by: say('writes'), text: handover.message } : undefined
}
