import { expect, test } from '@playwright/test'
import { type Locale, routing } from '@/i18n/routing'
import { seeEnd, startTest } from '../support/connection'
import { Customer } from '../support/customer'
import { query } from '../support/database'
import { formsOf } from '../support/html'
import { type Planted, plantInvitation } from '../support/plant'
import { enter, Visitor } from '../support/visitor'
import { wordsIn } from '../support/words'

const done = ['check-rights', 'answer-questions']

type Sent = { path: string; fields: [string, string][] }
type OpenCustomer = Awaited<ReturnType<typeof openCustomer>>

/** Plants a customer with completed tasks and one test. Returns the paths of the customer's pages and all forms on them. */
async function openCustomer(locale: Locale = 'en') {
  const planted = await plantInvitation({
    locale,
    answers: { permissionType: 'role', ipFilter: 'yes' },
    done,
  })
  const visitor = await enter(planted)
  const words = await wordsIn(locale)
  const { path } = await startTest({ visitor, ...planted, words }, { companyId: 'TWO-MISSING' })
  await seeEnd(visitor, { path })
  const setupPath = `/${locale}/setup/${planted.onboardingId}`
  const tasks = words.guide.tasks.map(({ id }) => `${setupPath}/${id}`)
  const paths = [setupPath, ...tasks, `${setupPath}/print`, path]
  const pages = await Promise.all(paths.map((page) => visitor.open(page)))
  expect(pages.map(({ status }) => status)).toEqual(paths.map(() => 200))
  const forms = pages.flatMap((page): Sent[] =>
    formsOf(page.html).map(({ fields }) => ({ path: page.path, fields })),
  )
  return { planted, visitor, words, testPath: path, paths: [...paths, `${setupPath}/done`], forms }
}

async function expectClosed(visitor: Visitor, { paths, words }: Pick<OpenCustomer, 'paths' | 'words'>) {
  for (const path of paths) {
    const page = await visitor.open(path)
    expect(page.status, path).toBe(404)
    expect(page.text).toContain(words.say('errors.notFound.title'))
  }
}

async function expectRejected(visitor: Visitor, forms: Sent[]) {
  expect(forms.length).toBeGreaterThan(20)
  for (const { path, fields } of forms) {
    expect((await visitor.post(path, fields)).status, fields.join()).toBe(404)
  }
}

/** Returns, as text, an onboarding with its people, sessions, tasks, ticks, tests, sign-in details and events. */
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
  const rows = tables.map((table) =>
    query(`select t::text from "${table}" t where "onboardingId" = $1 order by 1`, [onboardingId]),
  )
  return Promise.all([...rows, query('select t::text from "Onboarding" t where id = $1', [onboardingId])])
}

for (const locale of routing.locales) {
  test(`A customer's pages open neither with another customer's session nor without a session in ${locale}`, async () => {
    const [owner, other] = [await openCustomer(locale), await openCustomer(locale)]
    await expectClosed(other.visitor, owner)
    await expectClosed(new Visitor(), owner)
  })
}

test("A customer's forms are rejected with another customer's session and without a session", async () => {
  const [owner, other] = [await openCustomer(), await openCustomer()]
  const before = await rowsOf(owner.planted)
  await expectRejected(other.visitor, owner.forms)
  await expectRejected(new Visitor(), owner.forms)
  expect(await rowsOf(owner.planted)).toEqual(before)
})

test("A form from a customer's own page is rejected when it has another customer's id", async () => {
  const [owner, other] = [await openCustomer(), await openCustomer()]
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
  await expectRejected(other.visitor, swapped)
  expect(await rowsOf(owner.planted)).toEqual(before)
})

test("A call of a page's script is rejected when it has another customer's id", async ({ page, context }) => {
  const [owner, other] = [await openCustomer(), await openCustomer()]
  const before = await rowsOf(owner.planted)
  await context.addCookies(other.visitor.browserCookies())
  await page.goto(`/en/setup/${other.planted.onboardingId}/allow-ips`)
  await page.route('**/ticks', async (route) => {
    const postData = route.request().postData() ?? ''
    await route.continue({
      postData: postData.replaceAll(other.planted.onboardingId, owner.planted.onboardingId),
    })
  })
  const response = page.waitForResponse('**/ticks')
  await new Customer(page, other.words).ticks(false).first().click()
  expect(await (await response).json()).toEqual({ code: 'closed' })
  expect(await rowsOf(owner.planted)).toEqual(before)
})

test("A test cannot be opened under another customer's onboarding", async () => {
  const [owner, other] = [await openCustomer(), await openCustomer()]
  const testId = owner.testPath.split('/').at(-1)
  const mixed = [`/en/setup/${other.planted.onboardingId}/tests/${testId}`]
  await expectClosed(other.visitor, { paths: mixed, words: owner.words })
  await expectClosed(owner.visitor, { paths: mixed, words: owner.words })
})

test('Revoking a link ends the sessions that it has opened, for pages and for forms', async () => {
  const owner = await openCustomer()
  const { onboardingId } = owner.planted
  const before = await rowsOf(owner.planted)
  await query('update "AccessLink" set "revokedAt" = now() where "onboardingId" = $1', [onboardingId])
  await expectClosed(owner.visitor, owner)
  await expectRejected(owner.visitor, owner.forms)
  expect(await rowsOf(owner.planted)).toEqual(before)
})

test('An expired session opens no page and sends no form', async () => {
  const owner = await openCustomer()
  const { onboardingId } = owner.planted
  await query(
    `update "CustomerSession" set "expiresAt" = now() - interval '1 minute' where "onboardingId" = $1`,
    [onboardingId],
  )
  await expectClosed(owner.visitor, owner)
  await expectRejected(owner.visitor, owner.forms)
})

test("A session's cookie is out of reach of scripts and other sites, and one browser can hold the sessions of two customers", async () => {
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
