import 'server-only'
import { domainToASCII } from 'node:url'
import * as z from 'zod/mini'
import { type EmailError, lineSchema } from '@/lib/platform/forms/fields'

/**
 * Reads one mail address as people type, paste or export it: `kari@x.no`, `Kari <kari@x.no>`, `post@blåbær.no`, `jørn@test.no`. Returns
 * the address alone. A domain becomes its ASCII form, which every mail server understands. Letters before the @ have no such form,
 * so they stay. Returns undefined for anything else, and for several addresses. A mail library's parser guesses an address from any
 * words, and a guess would send a link to a stranger.
 */
export function readAddress(text: string): string | undefined {
  const typed = text.trim()
  const address = /^[^<>@]*<([^<>]+)>$/.exec(typed)?.[1] ?? typed.replace(/^mailto:/i, '')
  const at = address.lastIndexOf('@')
  const local = address.slice(0, Math.max(at, 0)).normalize('NFC')
  const domain = address.slice(at + 1)
  const asciiDomain = isAscii(domain) ? domain : domainToASCII(domain)
  // RFC 6531 allows letters of all scripts where an ASCII letter may stand, so the rules are those of an ASCII address.
  const inAscii = `${local.replace(/[^\p{ASCII}]/gu, toAsciiLetter)}@${asciiDomain.replace(/\.xn--[a-z\d-]+$/i, '.xn')}`
  return z.email().safeParse(inAscii).success ? `${local}@${asciiDomain}` : undefined
}

/** A schema for a mail address that has to be given. Every form and every list of tenants uses it. */
export const emailSchema = z.pipe(
  lineSchema({ isRequired: true }),
  z.pipe(
    z.transform((text: string, context) => {
      const address = readAddress(text)
      if (address !== undefined) return address
      context.issues.push({ code: 'custom', input: text, message: 'notAnAddress' satisfies EmailError })
      return z.NEVER
    }),
    z.string(),
  ),
)

/**
 * Returns the condition for an address in a column, whatever the case of its letters. Prisma asks by ILIKE, to which `_` is any
 * letter and `%` any text: unescaped, `a_b@x.no` would find the person with `axb@x.no`.
 */
export function sameAddress(email: string) {
  return { equals: email.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const }
}

function isAscii(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text)
}

/** Stands in for a letter, a digit or a mark on one. Other characters are none of an address and stay as they are. */
function toAsciiLetter(character: string): string {
  return /[\p{L}\p{M}\p{N}]/u.test(character) ? 'x' : character
}
