import type { Check, RawAnswer } from './connector'

const mark = '•••'
const textLimit = 1000

/** The checks with every secret in their raw answers hidden, as sent or in an encoding an answer may echo it in. */
export function redact(checks: readonly Check[], secrets: readonly string[]): Check[] {
  // The longest first: a secret may be part of another.
  const spellings = secrets.flatMap(spellingsOf).sort((a, b) => b.length - a.length)
  return checks.map((check) => (check.raw ? { ...check, raw: hideIn(check.raw, spellings) } : check))
}

function hideIn(raw: RawAnswer, spellings: readonly string[]): RawAnswer {
  const hide = (text: string) =>
    spellings.reduce((shown, secret) => shown.replaceAll(secret, mark), text).slice(0, textLimit)
  return {
    ...raw,
    ...(raw.code && { code: hide(raw.code) }),
    ...(raw.text && { text: hide(raw.text) }),
    ...(raw.supportId && { supportId: hide(raw.supportId) }),
  }
}

function spellingsOf(secret: string): string[] {
  const asNumbers = secret.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
  const asNames = secret
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
  return [secret, secret.trim(), asNumbers, asNames, encodeURIComponent(secret)].filter(Boolean)
}
