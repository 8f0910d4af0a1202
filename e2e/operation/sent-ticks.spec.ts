import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { countTicks } from '../support/database'
import { formsOf } from '../support/html'
import { plantInvitation } from '../support/plant'
import { enter, type Visitor } from '../support/visitor'

const taskId = 'check-rights'

/** Sends ticks as the page's script does. */
function postTicks(visitor: Visitor, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(new URL('/ticks', visitor.origin), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      cookie: visitor.cookieHeader(),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

async function sendTicks(...sent: Parameters<typeof postTicks>): Promise<{ status: number; text: string }> {
  const response = await postTicks(...sent)
  return { status: response.status, text: await response.text() }
}

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

test('Every answer to ticks has the headers by which a browser keeps it to itself and runs nothing of it', async () => {
  const planted = await plantInvitation({ locale: 'en' })
  const visitor = await enter(planted)
  const body = { onboardingId: planted.onboardingId, taskId, ticks: [] }
  const answers = [
    await postTicks(visitor, body),
    await postTicks(visitor, 'null'),
    await postTicks(visitor, body, { 'sec-fetch-site': 'cross-site' }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 400, 404])
  for (const { headers } of answers) {
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('referrer-policy')).toBe('same-origin')
  }
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
  expect((await sendTicks(visitor, `"${'x'.repeat(5_000_000)}"`)).status).toBe(413)
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
