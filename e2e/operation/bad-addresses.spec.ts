import { expect, test } from '@playwright/test'
import { routing } from '@/i18n/routing'
import { query } from '../support/database'
import { expectNotOpen, expectPlain, openCustomer } from '../support/plain'
import { plantInvitation } from '../support/plant'
import { findForm, Visitor } from '../support/visitor'
import { wordsIn } from '../support/words'

const { locales } = routing

/** The headers of requests that come from a form on another site, or from a client that is not a browser. */
const foreign: Record<string, string>[] = [
  { origin: 'https://elsewhere.example' },
  { origin: 'null' },
  { origin: '' },
  { origin: 'https://elsewhere.example', 'x-forwarded-host': 'elsewhere.example' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
]

for (const locale of locales) {
  test.describe(`In ${locale}`, () => {
    test('a link that is cut off, unknown, expired or revoked says so, and says what to do', async () => {
      const words = await wordsIn(locale)
      const expired = await plantInvitation({ locale, expiresInDays: -1 })
      const revoked = await plantInvitation({ locale, revoked: true })
      const unknown = ['x'.repeat(43), expired.token.slice(0, 30), `${expired.token}x`, '%F0%9F%92%A3', "'--"]
      const states = [
        ...unknown.map((token) => ['unknown', `/${locale}/start/${token}`] as const),
        ['expired', expired.path] as const,
        ['revoked', revoked.path] as const,
      ]
      for (const [state, path] of states) {
        const page = await new Visitor().open(path)
        expectPlain(page, words)
        expect(page.text, path).toContain(words.say(`start.${state}.title`))
        expect(page.text).toContain(
          words.say(state === 'expired' ? 'start.expired.mail' : `start.${state}.repair`),
        )
      }
    })

    test('a link that ends while its page is open says so when the button is pressed', async () => {
      const words = await wordsIn(locale)
      const planted = await plantInvitation({ locale })
      const visitor = new Visitor()
      const start = await visitor.open(planted.path)
      await query('update "AccessLink" set "revokedAt" = now() where "onboardingId" = $1', [
        planted.onboardingId,
      ])
      const pressed = await visitor.press(start, words.say('start.begin'))
      expect(pressed.text).toContain(words.say('start.revoked.title'))
      expect(visitor.cookies.size).toBe(0)
    })

    test('an address that leads nowhere shows the product’s own 404 page', async () => {
      const { visitor, words, setupPath, planted } = await openCustomer(locale)
      const other = planted.onboardingId.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))
      for (const path of [
        `${setupPath}/no-such-task`,
        `${setupPath}/__proto__`,
        `${setupPath}/constructor`,
        `${setupPath}/connect/more`,
        `${setupPath}/tests/nonsense`,
        `${setupPath}/tests/${planted.onboardingId}`,
        `${setupPath}/tests`,
        `/${locale}/setup/${other}`,
        `/${locale}/setup/nonsense`,
        `/${locale}/setup/%00`,
        `/${locale}/start/%00`,
        `/${locale}/setup/${'9'.repeat(2000)}`,
        `/${locale}/setup`,
        `/${locale}/nowhere`,
      ])
        expectNotOpen(await visitor.open(path), words)
    })

    test('a form from another site, or not from a browser, is rejected and changes nothing', async () => {
      const { visitor, words, setupPath, planted } = await openCustomer(locale)
      const page = await visitor.open(`${setupPath}/authorize-sender`)
      const { fields } = findForm(page, words.say('common.continue'))
      for (const headers of foreign) expectNotOpen(await visitor.post(page.path, fields, headers), words)
      const rows = await query('select 1 from "TaskState" where "onboardingId" = $1 and "taskId" = $2', [
        planted.onboardingId,
        'authorize-sender',
      ])
      expect(rows).toEqual([])
    })
  })
}

test('An unknown language or request method causes no server error', async () => {
  const { visitor, words, setupPath } = await openCustomer('en')
  expectNotOpen(await visitor.open('/de/setup/x'), words)
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'POST'])
    for (const path of [setupPath, '/en', '/healthz', '/']) {
      const response = await visitor.send(path, { method, headers: { origin: visitor.origin } })
      expect(response.status, `${method} ${path}`).toBeLessThan(500)
    }
})
