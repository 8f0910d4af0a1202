import { expect, test } from '@playwright/test'
import { type Locale, routing } from '@/i18n/routing'
import { seeEnd, startTest } from '../support/connection'
import { query } from '../support/database'
import { formsOf } from '../support/html'
import { type Planted, plantInvitation } from '../support/plant'
import { enter, Visitor } from '../support/visitor'
import { wordsIn } from '../support/words'

const done = ['check-rights', 'answer-questions']

type Sent = { path: string; fields: [string, string][] }
type Customer = Awaited<ReturnType<typeof workingCustomer>>

/** A customer who has worked a little and has tested once, with all pages they can open and all forms in them. */
async function workingCustomer(locale: Locale = 'en') {
  const planted = await plantInvitation({
    locale,
    answers: { permissionType: 'role', ipFilter: 'yes' },
    done,
  })
  const visitor = await enter(planted)
  const words = await wordsIn(locale)
  const { path } = await startTest({ visitor, ...planted, words }, { companyId: 'TWO-MISSING' })
  await seeEnd(visitor, { path })
  const setup = `/${locale}/setup/${planted.onboardingId}`
  const tasks = words.guide.tasks.map(({ id }) => `${setup}/${id}`)
  const paths = [setup, ...tasks, `${setup}/print`, path]
  const pages = await Promise.all(paths.map((page) => visitor.open(page)))
  expect(pages.map(({ status }) => status)).toEqual(paths.map(() => 200))
  const forms = pages.flatMap((page): Sent[] =>
    formsOf(page.html).map(({ fields }) => ({ path: page.path, fields })),
  )
  return { planted, visitor, words, testPath: path, paths: [...paths, `${setup}/done`], forms }
}

async function expectClosed(visitor: Visitor, { paths, words }: Pick<Customer, 'paths' | 'words'>) {
  for (const path of paths) {
    const page = await visitor.open(path)
    expect(page.status, path).toBe(404)
    expect(page.text).toContain(words.say('errors.notFound.title'))
  }
}

async function expectRefused(visitor: Visitor, forms: Sent[]) {
  expect(forms.length).toBeGreaterThan(20)
  for (const { path, fields } of forms) {
    expect((await visitor.post(path, fields)).status, fields.join()).toBe(404)
  }
}

/** All that is kept of a customer. */
async function rowsOf({ onboardingId }: Planted): Promise<unknown> {
  const tables = [
    'Participant',
    'CustomerSession',
    'TaskState',
    'ActionTick',
    'ConnectionTest',
    'Credential',
    'Event',
  ]
  const kept = tables.map((table) =>
    query(`select t::text from "${table}" t where "onboardingId" = $1 order by 1`, [onboardingId]),
  )
  return Promise.all([...kept, query('select t::text from "Onboarding" t where id = $1', [onboardingId])])
}

for (const locale of routing.locales) {
  test(`One customer's session opens no page of another's, and none opens without a session, in ${locale}`, async () => {
    const [owner, other] = [await workingCustomer(locale), await workingCustomer(locale)]
    await expectClosed(other.visitor, owner)
    await expectClosed(new Visitor(), owner)
  })
}

test("One customer's session sends no form of another's", async () => {
  const [owner, other] = [await workingCustomer(), await workingCustomer()]
  const before = await rowsOf(owner.planted)
  await expectRefused(other.visitor, owner.forms)
  await expectRefused(new Visitor(), owner.forms)
  expect(await rowsOf(owner.planted)).toEqual(before)
})

test("A form sent from one's own page with another's id is refused", async () => {
  const [owner, other] = [await workingCustomer(), await workingCustomer()]
  const before = await rowsOf(owner.planted)
  const swapped = other.forms.map(
    ({ path, fields }): Sent => ({
      path,
      fields: fields.map(([name, value]) => [
        name,
        name === 'onboardingId' ? owner.planted.onboardingId : value,
      ]),
    }),
  )
  await expectRefused(other.visitor, swapped)
  expect(await rowsOf(owner.planted)).toEqual(before)
})

test("A call of a page's script with another's id is refused", async ({ page, context }) => {
  const [owner, other] = [await workingCustomer(), await workingCustomer()]
  const before = await rowsOf(owner.planted)
  await context.addCookies(other.visitor.browserCookies())
  await page.goto(`/en/setup/${other.planted.onboardingId}/subscribe-web-services`)
  await page.route('**/subscribe-web-services', async (route) => {
    const postData = route.request().postData() ?? ''
    await route.continue({
      postData: postData.replaceAll(other.planted.onboardingId, owner.planted.onboardingId),
    })
  })
  const answered = page.waitForResponse((answer) => 'next-action' in answer.request().headers())
  await page.getByRole('main').getByRole('button', { pressed: false }).first().click()
  const { url, headers } = await answered.then((answer) => ({ url: answer.url(), headers: answer.headers() }))
  expect(url).toContain(other.planted.onboardingId)
  expect(headers['x-action-redirect']).toContain('/not-open')
  expect(await rowsOf(owner.planted)).toEqual(before)
})

test("Another's test is not found among one's own, and one's own is not found in another's", async () => {
  const [owner, other] = [await workingCustomer(), await workingCustomer()]
  const testId = owner.testPath.split('/').at(-1)
  const mixed = [`/en/setup/${other.planted.onboardingId}/tests/${testId}`]
  await expectClosed(other.visitor, { paths: mixed, words: owner.words })
  await expectClosed(owner.visitor, { paths: mixed, words: owner.words })
})

test('Withdrawing a link ends the sessions that it has opened, for pages and for forms', async () => {
  const owner = await workingCustomer()
  const { onboardingId } = owner.planted
  const before = await rowsOf(owner.planted)
  await query('update "AccessLink" set "revokedAt" = now() where "onboardingId" = $1', [onboardingId])
  await expectClosed(owner.visitor, owner)
  await expectRefused(owner.visitor, owner.forms)
  expect(await rowsOf(owner.planted)).toEqual(before)
})

test('A session that has expired opens nothing', async () => {
  const owner = await workingCustomer()
  const { onboardingId } = owner.planted
  await query(`update "CustomerSession" set "expiresAt" = now() where "onboardingId" = $1`, [onboardingId])
  await expectClosed(owner.visitor, owner)
  await expectRefused(owner.visitor, owner.forms)
})

test("A session's cookie is out of reach of scripts and of other sites, and two customers' stand side by side", async () => {
  const [one, two] = [await plantInvitation(), await plantInvitation()]
  const visitor = await enter(one)
  const start = await visitor.open(two.path)
  await visitor.post(start.path, formsOf(start.html)[0]?.fields ?? [])
  expect(visitor.setCookies).toHaveLength(2)
  for (const cookie of visitor.setCookies) {
    expect(cookie).toMatch(/;\s*HttpOnly/i)
    expect(cookie).toMatch(/;\s*SameSite=lax/i)
    expect(cookie).toMatch(/;\s*Path=\/(;|$)/i)
  }
  for (const { onboardingId } of [one, two])
    expect((await visitor.open(`/en/setup/${onboardingId}`)).status).toBe(200)
})
