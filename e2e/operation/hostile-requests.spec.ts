import { expect, test } from '@playwright/test'
import { startProduct } from '@/tools/test/product'
import { plantInvitation } from '../support/plant'
import { signedIn } from '../support/staff'
import { findForm, Visitor } from '../support/visitor'
import { wordsIn } from '../support/words'

const databaseUrl = process.env.DATABASE_URL ?? ''
const origin = process.env.BASE_URL ?? ''

/** Posts bytes to a path of the product, as our own pages would. */
function post(path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  const init = {
    method: 'POST',
    body,
    headers: { origin, ...headers },
    redirect: 'manual',
    duplex: 'half',
  } as const
  return fetch(new URL(path, origin), init)
}

/** Returns bytes as a stream, whose length nobody says beforehand. */
function inChunks(bytes: Uint8Array): ReadableStream {
  return new Blob([bytes as Uint8Array<ArrayBuffer>]).stream()
}

test('A body that is larger than any form gets 413 and a page that says so, whether or not its length was said', async () => {
  const { path } = await plantInvitation({ locale: 'fr' })
  const { say } = await wordsIn('fr')
  const bytes = new Uint8Array(2_000_000)
  for (const body of [bytes, inChunks(bytes)]) {
    const answer = await post(path, body)
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain(say('errors.tooLarge.title'))
  }
  const fromPage = await post(path, bytes, { 'next-action': 'x' })
  expect([fromPage.status, fromPage.headers.get('x-action-redirect')]).toEqual([413, '/fr/too-large;push'])
})

test('What cannot be read is answered as the fault of its sender', async () => {
  const { path } = await plantInvitation()
  const { fields } = findForm(await new Visitor().open(path), (await wordsIn('en')).say('start.begin'))
  const id = fields.map(([name]) => /^\$ACTION_ID_(\w+)$/.exec(name)?.[1]).find(Boolean) ?? ''
  expect(id).not.toBe('')
  const part = (name: string, value: string) =>
    `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const many = Array.from({ length: 1_000 }, (_, index) =>
    part(String(index), `["$${(index + 1).toString(16)}"]`),
  )
  const texts = [
    '',
    '{',
    'null',
    '[]',
    '[1]',
    '[null]',
    '["$F1"]',
    '["$B1"]',
    '["$Q1"]',
    '[[["x"]]]',
    '['.repeat(5_000),
  ]
  const bodies = [
    ...texts.map((text) => [text, 'text/plain'] as const),
    ['', 'multipart/form-data'] as const,
    ...[
      '',
      part('0', '["$K1"]'),
      '--x\r\nfoo\r\n\r\na\r\n--x--\r\n',
      `${part('0', '[1]')}--x--\r\n`,
      `${many.join('')}--x--\r\n`,
    ].map((text) => [text, 'multipart/form-data; boundary=x'] as const),
  ]
  for (const [body, type] of bodies) {
    const answer = await post(path, body, { 'content-type': type, 'next-action': id })
    expect([body.slice(0, 40), answer.status]).toEqual([body.slice(0, 40), 400])
  }
  const withoutScript = `${part('$ACTION_REF_1', '')}${part('$ACTION_1:0', `{"id":"${id}","bound":"$@9"}`)}`
  for (const body of [
    `${withoutScript}--x--\r\n`,
    part(`$ACTION_ID_${id}`, ''),
    `${part('$ACTION_ID_zz', '')}--x--\r\n`,
  ]) {
    const answer = await post(path, body, { 'content-type': 'multipart/form-data; boundary=x' })
    expect([body.slice(0, 60), answer.status]).toEqual([body.slice(0, 60), 400])
  }
})

test('A page has its headers and refuses foreign forms, whatever its path ends with', async () => {
  for (const end of ['png', 'svg', 'ico', 'txt', 'webmanifest', 'js', 'css']) {
    const page = await new Visitor().open(`/en/nowhere/x.${end}`)
    expect(page.headers.get('content-security-policy'), end).toContain("default-src 'self'")
    expect(page.headers.get('x-content-type-options'), end).toBe('nosniff')
    const foreign = await post(`/en/nowhere/x.${end}`, 'a=b', { origin: 'https://elsewhere.example' })
    expect(foreign.status, end).toBe(404)
  }
  for (const file of ['/icon.svg', '/robots.txt']) {
    const { headers } = await new Visitor().open(file)
    expect(headers.get('x-content-type-options'), file).toBe('nosniff')
    expect((await post(file, 'a=b', { origin: 'https://elsewhere.example' })).status, file).toBe(405)
  }
})

test('Addresses that nobody can read, or that mean something inside of Next, cause no server error and show nothing', async () => {
  const { email } = await signedIn()
  const company = `Utilgjengelig ${Date.now()}`
  await plantInvitation({ company })
  const paths = [
    '%00',
    '%E0%A4%A',
    '_next/static/%E0%A4%A',
    '_next/static/%00',
    'icon.svg%00',
    'reminders/%00',
    'healthz/%00',
  ]
  const inside = [
    '.rsc',
    '.segments/_tree.segment.rsc',
    '?_rsc=1',
    '?nxtPlocale=no',
    '%2flive',
    '/;x',
    '/..%2f..',
    '.json',
  ]
  for (const path of [
    ...paths.map((path) => `/${path}`),
    ...inside.flatMap((end) => [
      `/en/dashboard${end}`,
      `/EN/dashboard${end}`,
      `/_next/data/x/en/dashboard${end}`,
    ]),
    '/en//dashboard',
    '/%5Cen/dashboard',
    '/[locale]/dashboard',
    '/%5Blocale%5D/dashboard',
  ])
    for (const headers of [
      {},
      { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
      { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy', 'x-middleware-rewrite': '/en/dashboard' },
      { 'x-invoke-path': '/en/dashboard', 'x-matched-path': '/en/dashboard', 'x-now-route-matches': '1' },
      { 'x-forwarded-host': 'elsewhere.example', forwarded: 'host=elsewhere.example' },
    ] as Record<string, string>[]) {
      const answer = await fetch(new URL(path, origin), { redirect: 'manual', headers })
      expect(answer.status, path).toBeLessThan(500)
      expect(`${answer.headers.get('location')}`, path).not.toContain('elsewhere')
      const body = await answer.text()
      expect(body.includes(company) || body.includes(email), path).toBe(false)
    }
})

test('Guesses are counted by the address that our proxies have seen, and by the network of IPv6', async () => {
  const product = await startProduct({ databaseUrl, env: { TRUST_PROXY: '2' } })
  try {
    const { say } = await wordsIn('en')
    const visitor = new Visitor(product.url)
    const network = `2001:db8:${Math.floor(Math.random() * 65_535).toString(16)}:7`
    const guess = (forwarded: string) =>
      visitor.open(`/en/start/${'x'.repeat(43)}`, { 'x-forwarded-for': forwarded })
    for (let count = 1; count <= 30; count += 1) await guess(`1.1.1.${count}, ${network}::${count}, 10.0.0.2`)
    const next = await guess(`9.9.9.9, [${network}:aaaa::1]:4711, 10.0.0.2`)
    expect(next.text).toContain(say('start.tooManyTries.title'))
    const other = await guess(`${network}::1, 2001:db8:ffff:${network.split(':')[2]}::1, 10.0.0.2`)
    expect(other.text).toContain(say('start.unknown.title'))
    const valid = await plantInvitation()
    const opened = await visitor.open(valid.path, { 'x-forwarded-for': `${network}::1, 10.0.0.2` })
    expect(opened.text).toContain(say('start.begin'))
  } finally {
    await product.stop()
  }
})

test('A product that is told to end answers what is under way, closes the streams and ends its jobs', async () => {
  const product = await startProduct({ databaseUrl, env: { JOBS: 'here' } })
  const { visitor } = await signedIn()
  const headers = { cookie: visitor.cookieHeader() }
  const stream = await fetch(new URL('/en/dashboard/live', product.url), { headers })
  expect(stream.status).toBe(200)
  const pages = Array.from({ length: 5 }, () => fetch(new URL('/en/sign-in', product.url)))
  const statuses = Promise.all(pages.map(async (page) => (await page).status))
  const written = stream.text()
  // The first answer says that all have arrived: they were sent together.
  await Promise.race(pages)
  await product.stop()
  expect(await statuses).toEqual([200, 200, 200, 200, 200])
  expect(await written).toContain('retry: ')
  expect(product.logs()).toContain('jobs have ended here')
})
