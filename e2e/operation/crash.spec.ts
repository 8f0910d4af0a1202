import { expect, test } from '@playwright/test'
import { startProduct } from '@/tools/test/product'
import { startTest, testConnection } from '../support/connection'
import { query } from '../support/database'
import { formsOf } from '../support/html'
import { sandboxCompany } from '../support/invitation'
import { type Planted, plantInvitation } from '../support/plant'
import { enter, type PageResponse, type Visitor } from '../support/visitor'
import { type Words, wordsIn } from '../support/words'

const databaseUrl = process.env.DATABASE_URL ?? ''
const answers = { permissionType: 'role', ipFilter: 'yes' }
const done = ['check-rights', 'answer-questions']
const tasks = ['subscribe-web-services', 'allow-ips', 'authorize-sender', 'create-role']

/** Returns the forms of all ticks that are not set, with the path of their page and the name of their action. */
async function openTicks(visitor: Visitor, { onboardingId }: Planted) {
  const pages = await Promise.all(tasks.map((taskId) => visitor.open(`/en/setup/${onboardingId}/${taskId}`)))
  return pages.flatMap(({ path, html }) =>
    formsOf(html)
      .filter(({ fields }) => fields.some(([name, value]) => name === 'done' && value === 'true'))
      .map(({ fields }) => ({ path, fields, action: nameOf(new Map(fields)) })),
  )
}

const nameOf = (tick: Map<string, string>) => `${tick.get('taskId')}/${tick.get('actionId')}`

async function tickedActions({ onboardingId }: Planted): Promise<string[]> {
  const rows = await query<Record<'taskId' | 'actionId', string>>(
    'select "taskId", "actionId" from "ActionTick" where "onboardingId" = $1',
    [onboardingId],
  )
  return rows
    .map((row) => nameOf(new Map(Object.entries(row))))
    .filter((action) => tasks.includes(action.split('/')[0] ?? ''))
}

test('Every tick that was acknowledged before the product was killed is still there after a restart', async () => {
  const product = await startProduct({ databaseUrl })
  const planted = await plantInvitation({ answers, done })
  const visitor = await enter(planted, product.url)
  const ticks = await openTicks(visitor, planted)
  expect(ticks.length).toBeGreaterThan(20)

  const acknowledged: string[] = []
  let isUnderWay = () => {}
  const underWay = new Promise<void>((resolve) => {
    isUnderWay = resolve
  })
  const saves = ticks.map(async ({ path, fields, action }) => {
    const response = await fetch(new URL(path, product.url), {
      method: 'POST',
      body: formOf(fields),
      headers: { origin: product.url, cookie: visitor.cookieHeader() },
      redirect: 'manual',
    }).catch(() => undefined)
    if (response?.status === 303) acknowledged.push(action)
    if (acknowledged.length === 5) isUnderWay()
  })
  await underWay
  await product.kill()
  await Promise.all(saves)
  expect(acknowledged.length).toBeLessThan(ticks.length)

  const again = await startProduct({ databaseUrl, port: Number(new URL(product.url).port) })
  expect(await tickedActions(planted)).toEqual(expect.arrayContaining(acknowledged))
  const left = await openTicks(visitor, planted)
  for (const { action } of left) expect(acknowledged).not.toContain(action)
  for (const { path, fields } of left) await visitor.post(path, fields)
  expect((await tickedActions(planted)).toSorted()).toEqual(ticks.map(({ action }) => action).toSorted())
  await again.stop()
})

function formOf(fields: [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

test('A test that was running when the product was killed is shown as interrupted within a minute and can be repeated', async () => {
  test.slow()
  const product = await startProduct({ databaseUrl })
  const words = await wordsIn('en')
  const planted = await plantInvitation({ answers })
  const visitor = await enter(planted, product.url)
  const opened = { visitor, ...planted, words }
  const started = await startTest(opened, { companyId: sandboxCompany('SLOW') })
  expect(started.text).toContain(words.say('connectionTest.running.title'))
  await product.kill()

  const again = await startProduct({ databaseUrl, port: Number(new URL(product.url).port) })
  expect((await visitor.open(started.path)).text).toContain(words.say('connectionTest.running.title'))
  const interrupted = await seeInterrupted(visitor, started.path, words)
  const repeated = await visitor.press(interrupted, words.say('connectionTest.again.submit'))
  expect(repeated.path).not.toBe(started.path)
  expect(repeated.text).toContain(words.say('connectionTest.running.title'))
  await again.kill()

  const third = await startProduct({ databaseUrl, port: Number(new URL(product.url).port) })
  await seeInterrupted(visitor, repeated.path, words)
  const done = await testConnection(opened, { companyId: sandboxCompany('OK') })
  expect(done.text).toContain(words.say('connectionTest.connected.title'))
  await third.stop()
})

/** Waits until the page of a test says that it was interrupted, for a minute at most, and returns the page. */
async function seeInterrupted(visitor: Visitor, path: string, words: Words): Promise<PageResponse> {
  const title = words.say('connectionTest.interrupted.title')
  await expect
    .poll(async () => (await visitor.open(path)).text, { timeout: 60_000, intervals: [1_000] })
    .toContain(title)
  return visitor.open(path)
}
