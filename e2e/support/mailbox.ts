import { expect } from '@playwright/test'
import type { StoredMail } from '@/tools/mailbox/mailbox'

/** Returns the mails that have arrived for an address, oldest first. */
export async function listMails(to: string): Promise<StoredMail[]> {
  const response = await fetch(new URL('/mails.json', process.env.MAILBOX_URL))
  return ((await response.json()) as StoredMail[]).filter((mail) => mail.to.includes(to))
}

/** Waits up to 15 seconds until exactly `count` mails have arrived for an address. Returns the newest of them. */
export async function receiveMail(to: string, count = 1): Promise<StoredMail> {
  await expect.poll(async () => (await listMails(to)).length, { timeout: 15_000 }).toBe(count)
  const newest = (await listMails(to)).at(-1)
  if (!newest) throw new Error(`There is no mail for ${to}`)
  return newest
}

/** Returns the first link in the text of a mail. Fails unless the HTML of the mail has the same link. */
export function linkIn({ text, html }: StoredMail): string {
  const [url = ''] = /https?:\/\/\S+/.exec(text) ?? []
  expect(html).toContain(`href="${url}"`)
  return url
}
