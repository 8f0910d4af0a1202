import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { signedIn, signIn } from '../support/staff'
import { apiClient, plantKey } from './client'

const guideId = 'payhawk-sage-intacct'

const newOnboarding = () => ({
  guideId,
  company: `Company ${randomUUID()}`,
  contact: { email: 'finance@nordlys.example', name: 'Kari' },
  locale: 'en' as const,
})

const address = (path: string) => `${process.env.BASE_URL}${path}`

test('The vendor’s software creates an onboarding, and its link brings the customer to their task list', async ({
  page,
}) => {
  const api = apiClient(await plantKey())
  const body = newOnboarding()
  const params = { header: { 'Idempotency-Key': randomUUID() } }
  const [one, other] = await Promise.all([
    api.POST('/onboardings', { body, params }),
    api.POST('/onboardings', { body, params }),
  ])
  const created = one.data ?? other.data
  if (!created) throw new Error('Nothing was created.')
  const list = await api.GET('/onboardings', {
    params: { query: { tenantId: created.onboarding.tenant.id } },
  })
  expect(list.data?.data).toHaveLength(1)
  await page.goto(created.link.url)
  await page.getByRole('button').first().click()
  await expect(page).toHaveURL(new RegExp(`/en/setup/${created.onboarding.id}`))
  const path = { onboardingId: created.onboarding.id }
  const read = await api.GET('/onboardings/{onboardingId}', { params: { path } })
  expect(read.data?.openedAt).not.toBeNull()
  const events = await api.GET('/events', { params: { query: { limit: 100 } } })
  expect(events.response.headers.get('x-request-id')).toBeTruthy()
})

test('A session of the staff opens nothing of the API, and a key of the API opens no page', async () => {
  const { visitor } = await signedIn()
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const bySession = await fetch(address('/api/v1/onboardings'), { headers: { cookie } })
  expect([bySession.status, (await bySession.json()).code]).toEqual([401, 'keyMissing'])
  const authorization = `Bearer ${await plantKey(['read', 'write', 'credentials'])}`
  const byKey = await fetch(address('/en/dashboard'), { headers: { authorization }, redirect: 'manual' })
  expect(byKey.headers.get('location') ?? '').toContain('/sign-in')
})

test('Whatever is wrong with a call, the answer is a problem in JSON with the id of the request', async () => {
  const authorization = `Bearer ${await plantKey()}`
  const headers = { authorization, 'content-type': 'application/json' }
  const send = (path: string, init: RequestInit = {}) =>
    fetch(address(path), { ...init, headers: { ...headers, ...init.headers } })
  const answers: [number, Response][] = [
    [404, await send('/api/v1/nowhere')],
    [404, await send('/api/v2/guides')],
    [404, await send('/api/v1/onboardings/%ff')],
    [404, await send('/api/v1/onboardings/%00')],
    [405, await send('/api/v1/guides', { method: 'DELETE' })],
    [400, await send('/api/v1/onboardings', { method: 'POST', body: '{' })],
    [413, await send('/api/v1/onboardings', { method: 'POST', body: `"${'x'.repeat(70_000)}"` })],
    [422, await send('/api/v1/onboardings', { method: 'POST', body: '{}' })],
    [422, await send('/api/v1/guides?page=1', { headers: { 'next-action': 'x', rsc: '1' } })],
  ]
  for (const [status, response] of answers) {
    expect([response.url, response.status]).toEqual([response.url, status])
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(response.headers.get('cache-control')).toContain('no-store')
    expect((await response.json()).requestId).toBe(response.headers.get('x-request-id'))
  }
})

test('A call needs no origin and gets no cookie, and one that is repeated unchanged gets no body', async () => {
  const authorization = `Bearer ${await plantKey()}`
  const foreign = { authorization, origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
  const first = await fetch(address('/api/v1/guides'), { headers: foreign })
  expect(first.status).toBe(200)
  expect(first.headers.get('set-cookie')).toBeNull()
  expect(first.headers.get('access-control-allow-origin')).toBeNull()
  const etag = first.headers.get('etag') ?? ''
  const again = await fetch(address('/api/v1/guides'), { headers: { ...foreign, 'if-none-match': etag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  const head = await fetch(address('/api/v1/guides'), { method: 'HEAD', headers: foreign })
  expect([head.status, await head.text()]).toEqual([200, ''])
})

for (const isScripted of [true, false])
  test.describe(isScripted ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: isScripted })

    test('A manager makes a key that is shown once and works, replaces it and revokes it', async ({
      page,
    }) => {
      await signIn(page)
      await page.goto('/en/dashboard/developers')
      const name = `Billing ${randomUUID()}`
      await page.getByLabel('Name').fill(name)
      await page.getByRole('button', { name: 'Create the key' }).click()
      const made = page.getByRole('alert').locator('code')
      const key = (await made.textContent()) ?? ''
      expect((await apiClient(key).GET('/guides')).response.status).toBe(200)
      await page.goto('/en/dashboard/developers')
      expect(await page.content()).not.toContain(key)
      await page.getByRole('link', { name }).click()
      await page.getByRole('button', { name: 'Create the new key' }).click()
      const next = (await page.getByRole('alert').locator('code').textContent()) ?? ''
      expect((await apiClient(next).GET('/guides')).response.status).toBe(200)
      expect((await apiClient(key).GET('/guides')).response.status).toBe(200)
      await page.getByRole('button', { name: 'Revoke the key' }).click()
      await expect(page).toHaveURL(/\/en\/dashboard\/developers$/)
      expect((await apiClient(key).GET('/guides')).error).toMatchObject({ code: 'keyRevoked' })
    })
  })

test('A viewer sees the keys and the reference, and can make or revoke nothing', async ({ page }) => {
  await signIn(page, { role: 'viewer' })
  await page.goto('/en/dashboard/developers')
  await expect(page.getByText('Only managers can change anything here.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Create the key' })).toHaveCount(0)
  await page.getByRole('link', { name: 'API reference' }).click()
  const operation = page.locator('#createOnboarding')
  await operation.getByText('Create an onboarding').click()
  await expect(operation.getByRole('rowheader', { name: 'contact.email' })).toBeVisible()
})
