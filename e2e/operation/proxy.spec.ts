import { readFileSync } from 'node:fs'
import { type Browser, type BrowserContext, expect, test } from '@playwright/test'
import getPort from 'get-port'
import { timeZoneCookie } from '@/i18n/time-zone'
import { makeCertificate, type Nginx, startNginx } from '@/tools/test/nginx'
import { type Product, startProduct } from '@/tools/test/product'
import { Customer } from '../support/customer'
import { type Planted, plantInvitation } from '../support/plant'
import { signInByLink } from '../support/staff-link'
import { Dashboard } from '../support/tenants'
import { wordsIn } from '../support/words'

const databaseUrl = process.env.DATABASE_URL ?? ''
const answers = { permissionType: 'role' }
const done = ['check-rights', 'answer-questions']

type Stack = { url: string; product: Product; nginx: Nginx }

const closers: (() => Promise<void>)[] = []

test.afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

/** Starts a product that people reach through nginx alone. `serverOf` returns what stands inside `http { }`. */
async function startBehindNginx(
  serverOf: (ports: { port: number; product: number; folder: string }) => string,
  { protocol = 'http', env = {} } = {},
): Promise<Stack> {
  const port = await getPort()
  const url = `${protocol}://localhost:${port}`
  const product = await startProduct({ databaseUrl, env: { APP_URL: url, TRUST_PROXY: '1', ...env } })
  closers.push(product.stop)
  const productPort = Number(new URL(product.url).port)
  const nginx = await startNginx({
    port,
    config: (folder) => serverOf({ port, product: productPort, folder }),
  })
  closers.push(nginx.stop)
  return { url, product, nginx }
}

async function openBrowser(browser: Browser, baseURL: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL, ignoreHTTPSErrors: true })
  closers.push(() => context.close())
  return context
}

/** Opens an invitation and ticks one step, as a customer does. */
async function tickOneStep(context: BrowserContext, { path }: Planted): Promise<void> {
  const customer = new Customer(await context.newPage(), await wordsIn('en'))
  await customer.begin(path)
  await customer.openTask('authorize-sender')
  const open = await customer.ticks(false).count()
  await customer.ticks(false).first().click()
  await expect(customer.ticks(false)).toHaveCount(open - 1)
  await customer.openList()
  await customer.openTask('authorize-sender')
  await expect(customer.ticks(true)).toHaveCount(1)
}

for (const [what, headers] of [
  ['passes everything on and says nothing', ''],
  [
    'sends the host without its port',
    'proxy_set_header Host $host; proxy_set_header X-Forwarded-Host $host;',
  ],
  ['names another host', 'proxy_set_header Host internal; proxy_set_header X-Forwarded-Host a.example;'],
] as const) {
  test(`Forms work behind an nginx that ${what}`, async ({ browser }) => {
    const { url } = await startBehindNginx(
      ({ port, product }) =>
        `server { listen 127.0.0.1:${port}; location / { proxy_pass http://127.0.0.1:${product}; ${headers} } }`,
    )
    await tickOneStep(await openBrowser(browser, url), await plantInvitation({ answers, done }))
  })
}

/** Returns deploy/nginx.conf with the ports, the names and the files of this test. */
function ourConfig({ port, product, folder }: { port: number; product: number; folder: string }): string {
  const { certificate, key } = makeCertificate(folder)
  const written = readFileSync('deploy/nginx.conf', 'utf8')
  const [beforePlain = '', , tls = ''] = written.split(/^server \{$/m)
  return `${beforePlain}server {${tls}`
    .replaceAll('onboarding.example.com', 'localhost')
    .replace(/listen 443/, `listen 127.0.0.1:${port}`)
    .replace(/^.*listen \[::\]:443.*$/m, '')
    .replace('127.0.0.1:3000', `127.0.0.1:${product}`)
    .replace(/ssl_certificate .*;/, `ssl_certificate ${certificate};`)
    .replace(/ssl_certificate_key .*;/, `ssl_certificate_key ${key};`)
    .replaceAll('/var/log/nginx/', `${folder}/`)
}

test('Our nginx.conf ends TLS, passes changes on at once, and keeps tokens out of its logs', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const { url, product, nginx } = await startBehindNginx(ourConfig, { protocol: 'https' })
  const staff = await openBrowser(browser, url)
  const words = await wordsIn('en')
  const page = await staff.newPage()
  const company = `Bak nginx ${Date.now()}`
  const planted = await plantInvitation({ company, answers, done })
  await signInByLink(page, { env: { APP_URL: url } })
  await page.goto(`/en/dashboard?view=all&search=${encodeURIComponent(company)}`)
  const dashboard = new Dashboard(page, words)
  await expect(dashboard.main.getByText(words.say('dashboard.live.live'), { exact: true })).toBeVisible()
  const row = dashboard.row(company)
  const before = await row.getAttribute('data-live-version')

  const context = await openBrowser(browser, url)
  await tickOneStep(context, planted)
  await expect(row).not.toHaveAttribute('data-live-version', before ?? '')

  const cookies = [...(await staff.cookies()), ...(await context.cookies())]
  // The page's script writes this one, and it says nothing about who somebody is.
  for (const cookie of cookies.filter(({ name }) => name !== timeZoneCookie))
    expect(cookie).toMatchObject({
      name: expect.stringMatching(/^__Host-/),
      secure: true,
      httpOnly: true,
      path: '/',
    })

  const answer = await context.request.get('/no/nowhere')
  const requestId = answer.headers()['x-request-id'] ?? ''
  expect(requestId).toMatch(/^[0-9a-f]{32}$/)
  const tooLarge = await context.request.post(planted.path, {
    data: Buffer.alloc(5_000_000),
    headers: { origin: url },
  })
  expect(tooLarge.status()).toBe(413)

  const log = nginx.read('handrail.access.log')
  expect(log).toContain(requestId)
  expect(log).toContain('GET /en/start/left-out 200')
  expect(log).toContain('/en/sign-in/left-out')
  const written = log + nginx.read('handrail.error.log') + nginx.read('main.log') + product.logs()
  expect(written).not.toContain(planted.token)
})

test('At another address than APP_URL a form says where it is accepted, and the staff are told', async ({
  browser,
}) => {
  const { url, product } = await startBehindNginx(
    ({ port, product }) =>
      `server { listen 127.0.0.1:${port}; location / { proxy_pass http://127.0.0.1:${product}; } }`,
  )
  const { say } = await wordsIn('en')
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ baseURL: product.url, javaScriptEnabled })
    closers.push(() => context.close())
    const planted = await plantInvitation({ answers, done })
    const page = await context.newPage()
    await page.goto(planted.path)
    await page.getByRole('button', { name: say('start.begin') }).click()
    await expect(page.getByRole('heading', { name: say('errors.wrongAddress.title') })).toBeVisible()
    await expect(page).toHaveTitle(say('errors.wrongAddress.title'))
    await expect(page.getByText(say('errors.wrongAddress.text', { address: url }))).toBeVisible()
    await page.getByRole('link', { name: say('errors.wrongAddress.open') }).click()
    await expect(page).toHaveURL(`${url}${planted.path}`)
  }
  const page = await (await openBrowser(browser, product.url)).newPage()
  await page.goto('/en/sign-in')
  const notice = page.getByRole('heading', { name: say('installation.otherAddress.title') })
  await expect(notice).toBeVisible()
  await page.goto(`${url}/en/sign-in`)
  await expect(page.getByRole('heading', { name: say('signIn.title') })).toBeVisible()
  await expect(notice).toHaveCount(0)
})
