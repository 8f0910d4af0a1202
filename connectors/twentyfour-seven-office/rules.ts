import type { Refused } from './answers'

/** What a refusal must look like for a verdict to hold; a part left out matches anything. */
export type Rule<Verdict> = {
  /** The rows of docs/protocols/twentyfour-seven-office.md that the verdict rests on. */
  facts: readonly `24SO-${number}`[]
  code?: RegExp
  text?: RegExp
  verdict: Verdict
}

/** The verdict of the first rule that fits. The last rule must fit all. */
export function judge<Verdict>(rules: readonly Rule<Verdict>[], { code, text }: Refused): Verdict {
  const fitting = rules.find((rule) => (rule.code?.test(code) ?? true) && (rule.text?.test(text) ?? true))
  if (!fitting) throw new Error('the last rule must fit every refusal')
  return fitting.verdict
}

/** The number and the time differ (24SO-23). Where the text stands is not on record (24SO-24). */
export const throttled = /\blimit exceeded by \d|request is blocked\. quarantine ends at/i

export function isThrottled(text: string): boolean {
  return throttled.test(text)
}

/** Two wordings that share these words (24SO-21). */
export const blockedIdentity = /provided identityid is blocked/i

/** The message was wrong, or lacked what authenticates it (24SO-19). */
export const clientFault = /(^|:)Client(\.|$)/
