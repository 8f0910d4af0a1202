import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { testConnection } from '../support/connection'
import { query } from '../support/database'
import { sandboxCompany } from '../support/invitation'
import { plantInvitation } from '../support/plant'
import { signedIn, signIn } from '../support/staff'
import { enter } from '../support/visitor'
import { wordsIn } from '../support/words'

const path = '/en/dashboard/developers/vendor-keys'

/** Makes a key pair as a vendor would. Returns both parts as JWK. */
function keyPair(): { publicKey: string; privateKey: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwkOf = (key: typeof publicKey) => JSON.stringify(key.export({ format: 'jwk' }))
  return { publicKey: jwkOf(publicKey), privateKey: jwkOf(privateKey) }
}

const someName = () => `Key ${randomUUID().slice(0, 8)}`

test('A manager adds a public key by keyboard, is told what is wrong with a private one, and retires it', async ({
  page,
}) => {
  const { say } = await wordsIn('en')
  const { publicKey, privateKey } = keyPair()
  const name = someName()
  await signIn(page)
  await page.goto(path)
  const main = page.getByRole('main')
  await main.getByLabel(say('vendorKeys.newKey.name')).fill(name)
  await page.keyboard.press('Tab')
  await page.keyboard.insertText(privateKey)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const key = main.getByLabel(say('vendorKeys.newKey.key'))
  await expect(main.getByText(say('vendorKeys.newKey.keyErrors.privateKey'))).toBeVisible()
  await expect(key).toBeFocused()
  await key.fill(publicKey)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(main.getByText(say('vendorKeys.notice.added'))).toBeVisible()
  const row = main.getByRole('row').filter({ hasText: name })
  await expect(row).toContainText('EC P-256')
  await row.getByRole('button', { name: say('vendorKeys.retireNamed', { name }) }).press('Enter')
  await expect(main.getByText(say('vendorKeys.notice.retired'))).toBeVisible()
  await expect(row.getByRole('button')).toHaveCount(0)
})

test('Without JavaScript a manager adds a key and seals what connected before it, and a refused private key is on no page', async () => {
  const words = await wordsIn('en')
  const { say } = words
  // Other tests have registered keys. What connects under one of them is sealed already.
  await query('update "VendorKey" set "retiredAt" = coalesce("retiredAt", now())')
  const planted = await plantInvitation({ answers: { permissionType: 'role' } })
  const customer = await enter(planted)
  await testConnection({ visitor: customer, ...planted, words }, { companyId: sandboxCompany('OK') })

  const { visitor } = await signedIn()
  const { publicKey, privateKey } = keyPair()
  const name = someName()
  const page = await visitor.open(path)
  const refused = await visitor.press(page, say('vendorKeys.newKey.submit'), { name, key: privateKey })
  expect(refused.text).toContain(say('vendorKeys.newKey.keyErrors.privateKey'))
  expect(refused.html).not.toContain(JSON.parse(privateKey).d)
  const added = await visitor.press(refused, say('vendorKeys.newKey.submit'), { name, key: publicKey })
  expect(added.text).toContain(say('vendorKeys.notice.added'))
  expect(added.text).toContain(name)

  const onboarding = `/en/dashboard/onboardings/${planted.onboardingId}`
  expect((await visitor.open(onboarding)).text).toContain(say('onboardingDetail.credentials.unsealed'))
  let sealed = await visitor.press(added, say('vendorKeys.unreleased.submit'))
  expect(sealed.path).toContain('notice=released')
  // One press seals a bounded number, and other tests have connected many.
  while (sealed.text.includes(say('vendorKeys.unreleased.submit')))
    sealed = await visitor.press(sealed, say('vendorKeys.unreleased.submit'))
  const detail = await visitor.open(onboarding)
  expect(detail.text).toContain(say('onboardingDetail.credentials.unread'))
  expect(detail.text).not.toContain(say('onboardingDetail.credentials.unsealed'))
})

test('A viewer sees the keys and can change nothing', async () => {
  const { say } = await wordsIn('en')
  const { visitor } = await signedIn({ role: 'viewer' })
  const page = await visitor.open(path)
  expect(page.status).toBe(200)
  expect(page.text).toContain(say('vendorKeys.hint'))
  expect(page.html).not.toContain(say('vendorKeys.newKey.submit'))
})
