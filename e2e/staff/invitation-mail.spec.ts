import { expect, test } from '@playwright/test'
import { someAddress } from '../support/colleague'
import { invite } from '../support/invitation'
import { linkIn, receiveMail } from '../support/mailbox'

test('The command that invites can also mail the link that it prints', async () => {
  const email = someAddress()
  const printed = await invite({ locale: 'no', email, isMailed: true })
  expect(linkIn(await receiveMail(email))).toBe(printed)
})
