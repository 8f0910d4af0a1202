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
