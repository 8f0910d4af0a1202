import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { Customer } from '../support/customer'
import { query } from '../support/database'
import { formsOf } from '../support/html'
import { sandboxCompany, sandboxPassword } from '../support/invitation'
import { plantInvitation } from '../support/plant'
import { signedIn } from '../support/staff'
import { enter, findForm, type Visitor } from '../support/visitor'
import { wordsIn } from '../support/words'

const done = ['check-rights', 'answer-questions']
const answers = { permissionType: 'role', ipFilter: 'yes' }

type Fields = [string, string][]

/** Calls a server action as a page's script does, from any page. */
async function call(visitor: Visitor, path: string, actionId: string, fields: Fields): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of fields) body.append(`_1_${name}`, value)
  body.append('0', '["$K1"]')
  return fetch(new URL(path, visitor.origin), {
    method: 'POST',
    body,
    headers: {
      'next-action': actionId,
      origin: visitor.origin,
      'sec-fetch-site': 'same-origin',
      cookie: visitor.cookieHeader(),
    },
  })
}

/** Returns the id of a form's action and its other fields. */
function actionOf({ fields }: { fields: Fields }): { id: string; fields: Fields } {
  const [id = ''] = fields.flatMap(([name]) => name.match(/^\$ACTION_ID_(\w+)$/)?.[1] ?? [])
  expect(id).toHaveLength(42)
  return { id, fields: fields.filter(([name]) => !name.startsWith('$ACTION')) }
}

async function historyOf(onboardingId: string) {
  return query(
    `select (select "archivedAt" from "Onboarding" where id = $1) as archived,
       (select count(*)::int from "TaskState" where "onboardingId" = $1) as states,
       (select count(*)::int from "Event" where "onboardingId" = $1) as events`,
    [onboardingId],
  )
}

test('A customer who calls an action of the staff from a page of their own changes nothing', async () => {
  const planted = await plantInvitation({ answers, done })
  const customer = await enter(planted)
  const words = await wordsIn('en')
  const { visitor: manager } = await signedIn()
  const page = await manager.open(`/en/dashboard/onboardings/${planted.onboardingId}`)
  const { id, fields } = actionOf(findForm(page, words.say('onboardingDetail.end.archive')))
  const before = await historyOf(planted.onboardingId)
  for (const path of [`/en/setup/${planted.onboardingId}`, page.path, '/en']) {
    const response = await call(customer, path, id, fields)
    expect(response.headers.get('x-action-redirect') ?? String(response.status), path).toMatch(
      /not-open|sign-in|404/,
    )
    expect(await historyOf(planted.onboardingId)).toEqual(before)
  }
})

test('An action that is called with fields of other types, names of the language itself or another task changes nothing and breaks nothing', async () => {
  const planted = await plantInvitation({ answers, done })
  const customer = await enter(planted)
  const path = `/en/setup/${planted.onboardingId}/authorize-sender`
  const { html } = await customer.open(path)
  const form = formsOf(html).find(({ fields }) => fields.some(([name]) => name === 'actionId'))
  if (!form) throw new Error('The page has no ticks.')
  const { id, fields } = actionOf(form)
  const own = fields.filter(([name]) => name === 'onboardingId' || name === 'locale')
  const before = await historyOf(planted.onboardingId)
  for (const sent of [
    [],
    own,
    [...own, ['taskId', 'unknown'], ['actionId', 'unknown'], ['done', 'true']],
    [...own, ['taskId', '__proto__'], ['actionId', 'constructor'], ['done', 'true']],
    [...own, ['__proto__', 'x'], ['constructor.prototype.polluted', 'x'], ['__proto__.polluted', 'x']],
    [...fields.filter(([name]) => name !== 'onboardingId'), ['onboardingId', randomUUID()]],
    [...fields.filter(([name]) => name !== 'onboardingId'), ['onboardingId', '{"toString":1}']],
  ] as Fields[])
    expect((await call(customer, path, id, sent)).status, JSON.stringify(sent)).toBeLessThan(500)
  expect(await historyOf(planted.onboardingId)).toEqual(before)
  expect((await customer.open(path)).status).toBe(200)
})

test('A task cannot be finished before those that it needs, nor the whole before its test, by posting their forms', async () => {
  const planted = await plantInvitation({ answers })
  const customer = await enter(planted)
  const words = await wordsIn('en')
  const setup = `/en/setup/${planted.onboardingId}`
  const ready = await customer.open(`${setup}/check-rights`)
  const { id, fields } = actionOf(findForm(ready, words.say('common.continue')))
  for (const taskId of ['connect', 'answer-questions', 'unknown']) {
    const sent = fields.map(([name, value]): [string, string] => [name, name === 'taskId' ? taskId : value])
    await call(customer, ready.path, id, sent)
  }
  const isDone = `select "taskId" from "TaskState" where "onboardingId" = $1 and ("doneAt" is not null or "verifiedAt" is not null)`
  expect(await query(isDone, [planted.onboardingId])).toEqual([])
  expect((await customer.open(`${setup}/done`)).path).not.toContain('/done')
})

test('A button that is pressed twice has one effect: one test, one handover', async ({ page }) => {
  const planted = await plantInvitation({ answers, done })
  const visitor = await enter(planted)
  await page.context().addCookies(visitor.browserCookies())
  const customer = new Customer(page, await wordsIn('en'))
  const setup = `/en/setup/${planted.onboardingId}`
  await page.goto(`${setup}/authorize-sender/hand-over`)
  await customer.main.getByLabel(customer.words.say('handOver.name')).fill('Ola')
  await customer.main.getByLabel(customer.words.say('handOver.email')).fill('ola@nordlys.example')
  await customer.button('handOver.submit').dblclick()
  await expect(page).not.toHaveURL(/hand-over/)
  const handovers = 'select 1 from "Handover" where "onboardingId" = $1'
  expect(await query(handovers, [planted.onboardingId])).toHaveLength(1)

  await page.goto(`${setup}/connect`)
  const companyId = sandboxCompany('OK')
  for (const [field, text] of Object.entries({ companyId, userId: 'Payhawk', password: sandboxPassword }))
    await customer.field(field).fill(text)
  await customer.button('connect.submit').dblclick()
  await customer.seesVerdict('connected')
  const tests = 'select 1 from "ConnectionTest" where "onboardingId" = $1'
  expect(await query(tests, [planted.onboardingId])).toHaveLength(1)
})

test('A page of a customer is not stored, so Back shows nothing once the session has ended', async ({
  page,
}) => {
  const planted = await plantInvitation({ answers, done })
  const visitor = await enter(planted)
  await page.context().addCookies(visitor.browserCookies())
  const words = await wordsIn('en')
  const setup = `/en/setup/${planted.onboardingId}`
  expect((await visitor.open(setup)).headers.get('cache-control')).toContain('no-store')
  await page.goto(setup)
  await page.goto('/en')
  await query('delete from "CustomerSession" where "onboardingId" = $1', [planted.onboardingId])
  await page.goBack()
  await expect(page.getByRole('heading', { name: words.say('errors.notFound.title') })).toBeVisible()
})

test('Opening a link gives a new session, whatever session cookie was planted before', async () => {
  const planted = await plantInvitation({ answers, done })
  const visitor = await enter(planted)
  const [[name = '', first = ''] = []] = [...visitor.cookies]
  const start = await visitor.open(planted.path)
  await visitor.post(start.path, formsOf(start.html)[0]?.fields ?? [])
  const second = visitor.cookies.get(name)
  expect(second).toHaveLength(43)
  expect(second).not.toBe(first)
  visitor.cookies.set(name, 'A'.repeat(43))
  expect((await visitor.open(`/en/setup/${planted.onboardingId}`)).status).toBe(404)
})
