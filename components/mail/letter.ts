import { dateLocale } from '@/i18n/regional-locale'
import { installationTimeZone } from '@/i18n/time-zone'

/** A mail in finished words. It becomes HTML and plain text. */
export type Letter = {
  /** A BCP 47 language tag. */
  language: string
  /** The line above the heading. */
  sender: string
  /** The colours of the button as `#rrggbb`, by theme. */
  accent: { light: string; dark: string }
  subject: string
  heading: string
  paragraphs: string[]
  /** A message that a person has written, and their name. */
  quote?: { by: string; text: string }
  button: { label: string; url: string }
  /** Introduces the bare link, for mail programs that show no buttons. */
  linkHint: string
  notes: string[]
  /** Says why this mail was sent. */
  reason: string
  /** Leads to the page where the reader can stop such mails. */
  unsubscribe?: { label: string; url: string }
}

/** Returns a letter as plain text. */
export function letterText({
  heading,
  paragraphs,
  quote,
  button,
  notes,
  reason,
  unsubscribe,
}: Letter): string {
  const parts = [
    heading,
    ...paragraphs,
    ...(quote ? [`${quote.by}\n${quoted(quote.text)}`] : []),
    `${button.label}\n${button.url}`,
    ...notes,
    `-- \n${reason}`,
    ...(unsubscribe ? [`${unsubscribe.label}\n${unsubscribe.url}`] : []),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Returns functions that write a time, and a day of the calendar such as 2027-03-01, as the reader of a mail does. */
export function dateWriter(locale: string, ownZone?: string) {
  const zone = ownZone ?? installationTimeZone()
  const tag = dateLocale(locale, { timeZone: zone })
  const write = (at: Date, timeZone: string) =>
    new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone }).format(at)
  return {
    writeTime: (at: Date) => write(at, zone),
    // A day is the same in every time zone.
    writeDay: (day: string) => write(new Date(`${day}T00:00:00Z`), 'UTC'),
  }
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
}
