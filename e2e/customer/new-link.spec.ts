import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { routing } from '@/i18n/routing'
import { linkIn, listMails, receiveMail } from '../support/mailbox'
import { plantInvitation } from '../support/plant'
import { Visitor } from '../support/visitor'
import { wordsIn } from '../support/words'

const { locales } = routing
const someAddress = () => `${randomUUID()}@nordlys.example`

for (const locale of locales)
  test(`Whoever opens an expired link in ${locale} has a new one sent to the address that it was meant for, without JavaScript`, async () => {
    const words = await wordsIn(locale)
    const email = someAddress()
    const expired = await plantInvitation({ locale, email, expiresInDays: -1 })
    const visitor = new Visitor()
    const answer = await visitor.press(await visitor.open(expired.path), words.say('start.expired.submit'))
    expect(answer.path).toBe(`/${locale}/link-sent`)
    expect(answer.text).toContain(words.say('start.linkSent.title'))
    const path = new URL(linkIn(await receiveMail(email))).pathname
    const opened = await visitor.press(await visitor.open(path), words.say('start.begin'))
    expect(opened.path).toBe(`/${locale}/setup/${expired.onboardingId}`)
  })

test('Whoever asks for a new link gets the same page for every link, and a mail only for one that has expired', async () => {
  const words = await wordsIn('en')
  const email = someAddress()
  const expired = await plantInvitation({ email, expiresInDays: -1 })
  const revoked = await plantInvitation({ email: someAddress(), expiresInDays: -1, revoked: true })
  const page = await new Visitor().open(expired.path)
  const ask = (token: string) => new Visitor().press(page, words.say('start.expired.submit'), { token })
  const answers = []
  for (const token of ['x'.repeat(43), '', "'--", revoked.token, expired.token])
    answers.push(await ask(token))
  await receiveMail(email)
  // Pages differ by their nonce alone.
  const plain = answers.map(({ path, status, text }) => ({ path, status, text }))
  expect(new Set(plain.map((answer) => JSON.stringify(answer))).size).toBe(1)
  for (let time = 0; time < 3; time += 1) await ask(expired.token)
  await receiveMail(email, 3)
  expect(await listMails(email)).toHaveLength(3)
})
