/**
 * Removes the invisible characters that a copy from a mail brings along: line breaks, zero-width characters, no-break spaces,
 * and blanks at both ends (SI-52).
 */
export function cleanCredential(text: string): string {
  return text.replace(/[\p{Cf}\p{Zl}\p{Zp}\u00a0\u2007\u202f\r\n]/gu, '').trim()
}
