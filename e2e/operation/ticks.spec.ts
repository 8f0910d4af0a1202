import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { Customer } from '../support/customer'
import { query } from '../support/database'
import { formsOf } from '../support/html'
import { type Planted, plantInvitation } from '../support/plant'
import { enter, type Visitor } from '../support/visitor'
import { wordsIn } from '../support/words'

const taskId = 'check-rights'
const locales = ['en', 'fr', 'no'] as const

async function countTicks({ onboardingId }: Pick<Planted, 'onboardingId'>): Promise<number> {
  return (await query('select 1 from "ActionTick" where "onboardingId" = $1', [onboardingId])).length
}

/** Brings a new customer to the task that these tests tick. */
async function beginTask(page: Page, locale: (typeof locales)[number] = 'en') {
  const words = await wordsIn(locale)
  const planted = await plantInvitation({ locale })
  const customer = new Customer(page, words)
  await customer.begin(planted.path)
  await customer.goOn()
  await customer.seesTask(taskId)
  return { words, planted, customer }
}

/** Sends ticks as the page's script does. */
async function sendTicks(
  visitor: Visitor,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string }> {
  const response = await fetch(new URL('/ticks', visitor.origin), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      cookie: visitor.cookieHeader(),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, text: await response.text() }
}

for (const locale of locales) {
  test(`Ticks set on a slow network are all saved although the customer goes on to the list at once (${locale})`, async ({
    page,
    context,
  }) => {
    const { words, planted, customer } = await beginTask(page, locale)
    const network = await context.newCDPSession(page)
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 600,
      downloadThroughput: -1,
      uploadThroughput: -1,
    })
    const open = await customer.ticks(false).all()
    expect(open).toHaveLength(3)
    await page.evaluate(
      ([list]) => {
        for (const tick of document.querySelectorAll<HTMLElement>('main [aria-pressed="false"]')) tick.click()
        const links = [...document.querySelectorAll<HTMLElement>('main a')]
        links.find(({ textContent }) => textContent === list)?.click()
      },
      [words.say('common.saveForLater')] as const,
    )
    await expect(customer.heading(words.say('taskList.title'))).toBeVisible()
    await expect.poll(() => countTicks(planted)).toBe(3)
    await expect(customer.row(taskId)).toContainText(words.say('common.status.inProgress'))
    // Going back shows what was saved, and nothing is left in the browser.
    await page.goBack()
    await expect(customer.ticks(true)).toHaveCount(3)
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  })
}

test('A tick that changes nothing else on the page loads no page', async ({ page }) => {
  const { planted, customer } = await beginTask(page)
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.headers().rsc) asked.push(request.url())
  })
  for (const count of [1, 2]) {
    await customer.ticks(false).first().click()
    await expect.poll(() => countTicks(planted)).toBe(count)
    await customer.seesSaved()
  }
  await expect(customer.ticks(true)).toHaveCount(2)
  expect(asked).toEqual([])
})

test('Ticks that a page has left in the browser are sent from whichever page of the onboarding is opened next', async ({
  page,
  context,
}) => {
  const { words, planted, customer } = await beginTask(page)
  const list = page.url().replace(`/${taskId}`, '')
  await context.route('**/ticks', (route) => route.abort())
  await customer.ticks(false).first().click()
  await expect(customer.main.getByText(words.say('task.saving.kept'))).toBeVisible()
  await page.close()
  expect(await countTicks(planted)).toBe(0)
  await context.unroute('**/ticks')
  const later = await context.newPage()
  await later.goto(`${list}/print`)
  await expect.poll(() => countTicks(planted)).toBe(1)
})

test('An answer that is none, as of a proxy in between, does not count, and the tick is sent again', async ({
  page,
  context,
}) => {
  const { words, planted, customer } = await beginTask(page)
  const answers = ['{}', 'null', '<!doctype html>']
  await context.route('**/ticks', (route) => {
    const body = answers.shift()
    return body === undefined ? route.continue() : route.fulfill({ status: 200, body })
  })
  await customer.ticks(false).first().click()
  await expect(customer.main.getByText(words.say('task.saving.kept'))).toBeVisible()
  await expect.poll(() => countTicks(planted), { timeout: 30_000 }).toBe(1)
  expect(answers).toEqual([])
  await customer.seesSaved()
})

test('The answer to ticks is small, and ticks sent again change nothing', async () => {
  const planted = await plantInvitation({ locale: 'en' })
  const visitor = await enter(planted)
  const [actionId] = actionIdsOf((await visitor.open(`/en/setup/${planted.onboardingId}/${taskId}`)).html)
  const body = { onboardingId: planted.onboardingId, taskId, ticks: [{ actionId, done: true }] }
  for (const _again of [1, 2, 3]) {
    const { status, text } = await sendTicks(visitor, body)
    expect(status).toBe(200)
    expect(JSON.parse(text)).toMatchObject({ rejected: [], ticked: [actionId] })
    expect(text.length).toBeLessThan(300)
  }
  expect(await countTicks(planted)).toBe(1)
})

test('Ticks of somebody else, from a foreign page or of another shape are refused and change nothing', async () => {
  const planted = await plantInvitation({ locale: 'en' })
  const visitor = await enter(planted)
  const other = await plantInvitation({ locale: 'en' })
  const stranger = await enter(other)
  const [actionId = ''] = actionIdsOf(
    (await visitor.open(`/en/setup/${planted.onboardingId}/${taskId}`)).html,
  )
  const tick = { actionId, done: true }
  const body = { onboardingId: planted.onboardingId, taskId, ticks: [tick] }
  expect(await sendTicks(stranger, body)).toEqual({ status: 200, text: '{"code":"closed"}' })
  expect(await sendTicks(visitor, { ...body, onboardingId: randomUUID() })).toEqual({
    status: 200,
    text: '{"code":"closed"}',
  })
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none', origin: 'null' },
    {
      'sec-fetch-site': 'cross-site',
      'x-forwarded-host': 'elsewhere.example',
      origin: 'https://elsewhere.example',
    },
  ] as Record<string, string>[])
    expect((await sendTicks(visitor, body, headers)).status).toBeGreaterThanOrEqual(403)
  for (const wrong of [
    '',
    'null',
    '[]',
    '{"onboardingId":',
    { ...body, extra: true },
    { ...body, ticks: [{ ...tick, participantId: randomUUID() }] },
    { ...body, ticks: [{ actionId, done: 'true' }] },
    { ...body, ticks: [{ actionId: ['x'], done: true }] },
    { ...body, ticks: Array(501).fill(tick) },
    { ...body, taskId: 'x'.repeat(201) },
    { ...body, onboardingId: { toString: 'x' } },
    `{"onboardingId":"${planted.onboardingId}","taskId":"${taskId}","ticks":[],"__proto__":{"polluted":true}}`,
  ])
    expect(await sendTicks(visitor, wrong), JSON.stringify(wrong).slice(0, 200)).toEqual({
      status: 400,
      text: '',
    })
  expect((await sendTicks(visitor, `"${'x'.repeat(5_000_000)}"`)).status).toBeGreaterThanOrEqual(404)
  const { text } = await sendTicks(visitor, { ...body, ticks: [{ actionId: 'a\u0000b', done: true }] })
  expect(JSON.parse(text)).toMatchObject({ rejected: ['a\u0000b'], ticked: [] })
  expect(await countTicks(planted)).toBe(0)
  expect(await countTicks(other)).toBe(0)
})

for (const path of ['', '/print', '/answer-questions'])
  test(`An action that is called from a page without it is done all the same (setup${path})`, async () => {
    const planted = await plantInvitation({ locale: 'fr' })
    const visitor = await enter(planted)
    const setup = `/fr/setup/${planted.onboardingId}`
    const { html } = await visitor.open(`${setup}/${taskId}`)
    const fields =
      formsOf(html).find(({ fields }) => fields.some(([name]) => name === 'actionId'))?.fields ?? []
    const [action = ''] = fields.flatMap(([name]) => name.match(/^\$ACTION_ID_(\w+)$/)?.[1] ?? [])
    const body = new FormData()
    for (const [name, value] of fields.filter(([name]) => !name.startsWith('$')))
      body.append(`_1_${name}`, value)
    body.append('0', '["$K1"]')
    const response = await fetch(new URL(`${setup}${path}`, visitor.origin), {
      method: 'POST',
      body,
      headers: {
        'next-action': action,
        accept: 'text/x-component',
        origin: visitor.origin,
        'sec-fetch-site': 'same-origin',
        referer: new URL(`${setup}${path}`, visitor.origin).href,
        cookie: visitor.cookieHeader(),
      },
    })
    expect(response.headers.get('content-type')).toContain('text/x-component')
    expect(response.headers.get('x-action-redirect')).toContain(`${setup}/${taskId}#`)
    expect(await countTicks(planted)).toBe(1)
  })

/** Returns the ids of the actions that can be ticked on a page. */
function actionIdsOf(html: string): string[] {
  return formsOf(html).flatMap(({ fields }) =>
    fields.flatMap(([name, value]) => (name === 'actionId' ? [value] : [])),
  )
}
