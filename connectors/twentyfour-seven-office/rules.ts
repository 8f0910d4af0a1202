import type { Refused } from './answers'

/** What a refusal must look like for a verdict to hold; a part left out matches anything. */
export type Rule<Verdict> = { code?: RegExp; text?: RegExp; verdict: Verdict }

/** The verdict of the first rule that fits. The last rule must fit all. */
export function judge<Verdict>(rules: readonly Rule<Verdict>[], { code, text }: Refused): Verdict {
  const fitting = rules.find((rule) => (rule.code?.test(code) ?? true) && (rule.text?.test(text) ?? true))
  if (!fitting) throw new Error('the last rule must fit every refusal')
  return fitting.verdict
}

/** erp-apis, "Rate limit": the number and the time differ. Where the text stands is not on record. */
export const throttled = /\blimit exceeded by \d|request is blocked\. quarantine ends at/i

export function isThrottled(text: string): boolean {
  return throttled.test(text)
}

/** erp-apis, faults at login: two wordings that share these words. */
export const blockedIdentity = /provided identityid is blocked/i

/** SOAP 1.1, 4.4.1: the message was wrong, or lacked what authenticates it. */
export const clientFault = /(^|:)Client(\.|$)/
