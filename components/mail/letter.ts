/** What a mail says, in finished words; drawn once as HTML and once as text. */
export type Letter = {
  /** BCP 47. */
  language: string
  vendor: string
  erp: string
  /** The vendor's colour, `#rrggbb`. */
  accent: string
  subject: string
  heading: string
  paragraphs: string[]
  /** What a person has written, and who. */
  quote?: { by: string; text: string }
  button: { label: string; url: string }
  /** For mail programs that show no buttons. */
  linkHint: string
  notes: string[]
  /** Why this mail was sent. */
  reason: string
  /** Where its reader may want no more of them. */
  unsubscribe?: { label: string; url: string }
}

/** A letter for whoever reads mails as text. */
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

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
}
