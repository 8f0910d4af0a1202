import { expect } from '@playwright/test'
import type { StoredMail } from '@/tools/mailbox/mailbox'

/** The mails that have arrived for one address, oldest first. */
export async function listMails(to: string): Promise<StoredMail[]> {
  const answer = await fetch(new URL('/mails.json', process.env.MAILBOX_URL))
  return ((await answer.json()) as StoredMail[]).filter((mail) => mail.to.includes(to))
}

/** The newest one, once there are so many. */
export async function receiveMail(to: string, count = 1): Promise<StoredMail> {
  await expect.poll(async () => (await listMails(to)).length, { timeout: 15_000 }).toBe(count)
  const newest = (await listMails(to)).at(-1)
  if (!newest) throw new Error(`There is no mail for ${to}`)
  return newest
}

/** The link of a mail, the same in both its forms. */
export function linkIn({ text, html }: StoredMail): string {
  const [url = ''] = /https?:\/\/\S+/.exec(text) ?? []
  expect(html).toContain(`href="${url}"`)
  return url
}
