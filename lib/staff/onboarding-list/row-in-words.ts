/** A point in time as a row shows it: machine-readable, in full, and in words. */
export type TimeInWords = { at: string; title: string; text: string }

/**
 * Holds one onboarding in the words of its row. The browser draws the row from these texts, whether they came with the page or by the
 * stream. A text that the row does not show is absent.
 */
export type RowInWords = {
  id: string
  /** Changes with the row. */
  version: string
  announcement: string
  company: string
  guide: string
  /** The tag of the customer's language, and what the language calls itself. */
  language: [tag: string, name: string]
  /** The link to all onboardings of the tenant. */
  others?: { href: string; text: string }
  progress: string
  /** The part that is done, in percent. */
  share: number
  state: string
  tone: 'bad' | 'wait' | 'plain' | 'muted'
  /** The cause when something went wrong, and otherwise the current task. */
  concern?: string
  guideAbsent?: string
  /** Why somebody should help now. */
  help?: string
  /** The one whose turn it is, by their name or as a party. */
  waiting?: { on: string; since?: TimeInWords; before?: string; usually?: string }
  active: TimeInWords
  activity: string
  owner?: string
}

/** A row with its place in the order of the table, in which equal keys follow their ids. */
export type RowInPlace = RowInWords & { key: string | number }
