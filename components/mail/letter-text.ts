import type { Letter } from './letter'

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
