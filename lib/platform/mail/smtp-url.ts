import { z } from 'zod'

const form =
  'must look like smtp://user:password@host:587, or smtps://user:password@host:465 when the server speaks TLS from the first byte'

const encoded =
  'has a character in its user or password that an address cannot hold as it is. Write # as %23, / as %2F, ? as %3F, @ as %40, : as %3A, % as %25 and a space as %20'

/** Parses SMTP_URL. A message says how to write it and shows nothing of it: the value holds a password. */
export const smtpUrlSchema = z.string().superRefine((value, context) => {
  const message = findFault(value)
  if (message) context.addIssue({ code: 'custom', message })
})

function findFault(value: string): string | undefined {
  const [, rest] = /^smtps?:\/\/(.*)$/is.exec(value) ?? []
  if (rest === undefined) return form
  const [authority = ''] = rest.split(/[/?#]/)
  // An @ behind the end of the host: what looks like the end stands in the password.
  const isCutOff = !authority.includes('@') && rest.includes('@')
  const user = authority.slice(0, Math.max(authority.lastIndexOf('@'), 0))
  if (isCutOff || /\s/.test(user) || !isDecodable(user)) return encoded
  return URL.canParse(value) && new URL(value).hostname !== '' ? undefined : form
}

function isDecodable(text: string): boolean {
  return !/%(?![\da-f]{2})/i.test(text) && !throws(() => decodeURIComponent(text))
}

function throws(run: () => unknown): boolean {
  try {
    run()
    return false
  } catch {
    return true
  }
}
