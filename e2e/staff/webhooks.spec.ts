import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { routing } from '@/i18n/routing'
import { ok, type Received, Receiver, status, verify } from '@/lib/webhooks/receiver.fixture'
import { query } from '../support/database'
import { invite } from '../support/invitation'
import { removeEndpoints } from '../support/scenes/webhooks'
import { signedIn, signIn } from '../support/staff'
import { wordsIn } from '../support/words'

let receiver: Receiver

test.beforeEach(async () => {
  receiver = await Receiver.open()
})

test.afterEach(async () => {
  await removeEndpoints(receiver.url)
  await receiver.close()
})

/** Adds an endpoint on the page. Returns its secret. */
async function addEndpoint(
  page: Page,
  say: (key: Parameters<Awaited<ReturnType<typeof wordsIn>>['say']>[0]) => string,
) {
  await page.goto('/en/dashboard/developers/webhooks')
  await page.getByRole('link', { name: say('webhooks.add') }).click()
  await page.getByLabel(say('webhooks.form.url')).fill(receiver.url)
  await page.getByRole('button', { name: say('webhooks.form.add') }).click()
  const shown = page.getByRole('alert').getByText(/^whsec_/)
  const secret = (await shown.first().textContent()) ?? ''
  await page.getByRole('link', { name: say('webhooks.secret.open') }).click()
  await expect(page.getByRole('heading', { name: receiver.url })).toBeVisible()
  await expect(page.getByText(secret)).toHaveCount(0)
  return secret
}

/** Invites a tenant as an operator does. Returns the company's name and the event that tells of it. */
async function inviteTenant(): Promise<{ company: string; told: Received }> {
  const company = `Webhook ${randomUUID()}`
  await invite({ locale: 'en', company })
  const [onboarding] = await query('select id from "Onboarding" where company = $1', [company])
  // The tests beside this one invite tenants too, and this endpoint is told of them as well.
  const find = () => receiver.received.find(({ onboardingId }) => onboardingId === onboarding?.id)
  await expect.poll(find, { timeout: 20_000 }).toBeDefined()
  return { company, told: find() as Received }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'With JavaScript' : 'Without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a manager adds an endpoint, tries it, reads its log and sends an event again', async ({ page }) => {
      test.setTimeout(240_000)
      const { say } = await wordsIn('en')
      await signIn(page)
      const secret = await addEndpoint(page, say)
      await expect(page.getByText(say('webhooks.log.none'))).toBeVisible()

      await page.getByRole('button', { name: say('webhooks.test.send') }).click()
      await expect(page.getByText(/status 204/)).toBeVisible()
      const [tried] = receiver.received
      expect(tried && verify(tried, secret)).toMatchObject({ type: 'webhook.test' })
      receiver.reply = status(500)
      await page.getByRole('button', { name: say('webhooks.test.send') }).click()
      await expect(page.getByText(/status 500/)).toBeVisible()
      await expect(page.getByText('{"error":"busy"}')).toBeVisible()

      receiver.reply = ok
      const { company, told } = await inviteTenant()
      expect(verify(told, secret)).toMatchObject({ type: 'onboarding.created' })
      await page.reload()
      const row = page.getByRole('row').filter({ hasText: company })
      await row.getByRole('link', { name: say('webhooks.event.created') }).click()
      await expect(page.getByText(told.id)).toBeVisible()
      await page.getByRole('button', { name: say('webhooks.delivery.again'), exact: true }).click()
      await expect(page.getByText(say('webhooks.notice.sentAgain'))).toBeVisible()
      const copies = () => receiver.received.filter(({ id }) => id === told.id).length
      await expect.poll(copies, { timeout: 20_000 }).toBe(2)

      // The replay sends the events of other tests as well, those that came after this one.
      await page.getByRole('button', { name: say('webhooks.delivery.fromHere') }).click()
      await expect(
        page.getByRole('alert').filter({ hasText: /\d events? (is|are) sent again/ }),
      ).toBeVisible()
      await expect.poll(copies, { timeout: 120_000 }).toBe(3)

      await page.getByRole('link', { name: say('webhooks.delivery.back') }).click()
      await page.getByRole('button', { name: say('webhooks.replay.submit') }).click()
      await expect(
        page.getByRole('alert').filter({ hasText: /\d events? (is|are) sent again/ }),
      ).toBeVisible()
    })

    test('a manager turns an endpoint off and on, changes its secret, and deletes it', async ({ page }) => {
      const { say } = await wordsIn('en')
      await signIn(page)
      const secret = await addEndpoint(page, say)
      await page.getByRole('button', { name: say('webhooks.one.turnOff') }).click()
      await expect(page.getByText(say('webhooks.notice.turnedOff'))).toBeVisible()
      await page.getByRole('button', { name: say('webhooks.one.turnOn') }).click()
      await expect(page.getByText(say('webhooks.notice.turnedOn'))).toBeVisible()

      await page.getByRole('link', { name: say('webhooks.one.edit') }).click()
      await page.getByRole('button', { name: say('webhooks.secret.rotate') }).click()
      const newer =
        (await page
          .getByRole('alert')
          .getByText(/^whsec_/)
          .first()
          .textContent()) ?? ''
      const { told } = await inviteTenant()
      for (const one of [secret, newer]) expect(verify(told, one)).toBeDefined()

      await page.getByLabel(say('webhooks.one.deleteConfirm')).check()
      await page.getByRole('button', { name: say('webhooks.one.delete') }).click()
      await expect(page.getByText(say('webhooks.notice.deleted'))).toBeVisible()
      await expect(page.getByRole('link', { name: receiver.url })).toHaveCount(0)
    })
  })
}

for (const locale of routing.locales) {
  test(`An endpoint with a wrong address or without an event is refused in the reader’s words (${locale})`, async ({
    page,
  }) => {
    const { say } = await wordsIn(locale)
    await signIn(page)
    await page.goto(`/${locale}/dashboard/developers/webhooks/new`)
    for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
    await page.getByLabel(say('webhooks.form.url')).fill('ftp://files.vendor.example')
    await page.getByRole('button', { name: say('webhooks.form.add') }).click()
    const summary = page.getByRole('main').getByRole('alert')
    await expect(summary).toContainText(say('webhooks.form.error.noEvent'))
    await expect(summary).toContainText(
      say('webhooks.form.error.notAnAddress', { example: 'https://example.com/webhooks' }),
    )
    await expect(page.getByLabel(say('webhooks.form.url'))).toHaveValue('ftp://files.vendor.example')
  })
}

test('A viewer sees endpoints and their log, and changes nothing', async ({ page }) => {
  const { say } = await wordsIn('en')
  await signIn(page)
  await addEndpoint(page, say)
  const path = new URL(page.url()).pathname
  const { visitor } = await signedIn({ role: 'viewer' })
  const shown = await visitor.open(path)
  expect(shown.status).toBe(200)
  expect(shown.text).toContain(receiver.url)
  expect(shown.html).not.toContain(say('webhooks.test.send'))
  for (const below of ['/edit', '/deliveries/nothing'])
    expect((await visitor.open(path + below)).status).toBe(404)
  expect((await visitor.open('/en/dashboard/developers/webhooks/new')).status).toBe(404)
})
