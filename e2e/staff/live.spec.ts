import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import type { Locale } from '@/i18n/routing'
import { startProduct } from '@/tools/test/product'
import { rolesAndEntities } from '../support/branches'
import { testConnection } from '../support/connection'
import { Customer } from '../support/customer'
import { query } from '../support/database'
import { formsOf } from '../support/html'
import { companyName, sandboxCompany } from '../support/invitation'
import { type Planted, plantCrowd, plantInvitation } from '../support/plant'
import { signIn } from '../support/staff'
import { Dashboard } from '../support/tenants'
import { enter, type Visitor } from '../support/visitor'
import { connectWithRepairs, workUpTo } from '../support/walk'
import { type Words, wordsIn } from '../support/words'

const databaseUrl = process.env.DATABASE_URL ?? ''
const answers = { permissionType: 'role', ipFilter: 'yes' }
const firstTasks = ['check-rights', 'answer-questions']
const allDone = [
  ...firstTasks,
  'subscribe-web-services',
  'allow-ips',
  'authorize-sender',
  'create-role',
  'create-user',
  'receive-password',
]

async function openDashboard(page: Page, search: string, locale: Locale = 'en'): Promise<Dashboard> {
  await signIn(page)
  const dashboard = new Dashboard(page, await wordsIn(locale))
  await dashboard.open(`?view=all&search=${encodeURIComponent(search)}`)
  await seesLive(dashboard)
  return dashboard
}

async function seesLive({ main, words }: Dashboard): Promise<void> {
  await expect(main.getByText(words.say('dashboard.live.live'), { exact: true })).toBeVisible({
    timeout: 30_000,
  })
}

/** Invites a tenant in another tab of the same person. Returns the link to pass on. */
async function inviteOnDashboard(page: Page, { say }: Words, email: string): Promise<string> {
  await page.goto('/en/dashboard/invite')
  await page.getByLabel(say('invite.guide')).selectOption('payhawk-sage-intacct')
  await page.getByLabel(say('invite.company')).fill(companyName)
  await page.getByLabel(say('invite.email')).fill(email)
  await page.getByLabel(say('invite.locale'), { exact: true }).selectOption('no')
  await page
    .getByRole('main')
    .getByRole('button', { name: say('invite.submit'), exact: true })
    .click()
  const link = page.getByRole('main').getByRole('code')
  // Other tests invite the same company, and then the form asks whether a second tenant is meant.
  const despite = page.getByRole('button', { name: say('invite.existing.despite'), exact: true })
  await expect(link.or(despite)).toBeVisible()
  if (await despite.isVisible()) await despite.click()
  await expect(link).toHaveText(/\/no\/start\/[\w-]{43}$/)
  const url = await link.innerText()
  await page.close()
  return url
}

/**
 * Ticks the first open step of a task, as a customer without JavaScript does. Returns the time of the save in epoch
 * milliseconds.
 */
async function tickOne(visitor: Visitor, { onboardingId }: Planted, taskId: string): Promise<number> {
  const page = await visitor.open(`/en/setup/${onboardingId}/${taskId}`)
  const form = formsOf(page.html).find(({ fields }) =>
    fields.some(([name, value]) => name === 'done' && value === 'true'),
  )
  if (!form) throw new Error(`${page.path} has nothing left to tick.`)
  await visitor.post(page.path, form.fields)
  return Date.now()
}

async function openElsewhere(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage()
}

test('The table follows in one browser while a tenant goes from the invitation to a connection in another', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000)
  const email = `levende.${Date.now()}@nordlys.example`
  const dashboard = await openDashboard(page, email)
  const { words } = dashboard
  const row = dashboard.row(companyName)
  await expect(row).toHaveCount(0)
  const link = await inviteOnDashboard(await page.context().newPage(), words, email)
  await expect(row).toContainText(words.say('dashboard.state.notStarted'))

  const customer = new Customer(await openElsewhere(browser), await wordsIn('no'))
  await customer.begin(link)
  await expect(row).toContainText(words.say('onboardingList.activity.linkOpened'))
  await customer.goOn()
  await workUpTo(customer, rolesAndEntities, 'check-rights', 'connect')
  const total = rolesAndEntities.tasks.length
  await expect(row).toContainText(words.say('onboardingList.progress', { done: total - 1, total }))
  await expect(row).toContainText(words.say('dashboard.state.inProgress'))

  const walk = connectWithRepairs(customer, rolesAndEntities, sandboxCompany('NORDLYS'))
  await expect(row).toContainText(words.say('dashboard.state.problem'))
  await walk
  await expect(row).toContainText(words.say('dashboard.state.connected'))
  await expect(row).toContainText(words.say('onboardingList.progress', { done: total, total }))
})

test('A change appears in the table by itself, tinted and announced, and moves neither the focus nor the page', async ({
  page,
}) => {
  const company = `Levende ${Date.now()}`
  const planted = await plantInvitation({ company, answers, done: firstTasks })
  const visitor = await enter(planted)
  const dashboard = await openDashboard(page, company)
  const row = dashboard.row(company)
  await dashboard.search.focus()
  await page.evaluate(() => {
    document.body.style.minHeight = '300vh'
    window.scrollTo(0, 120)
  })
  const waits: number[] = []
  for (let count = 0; count < 5; count += 1) {
    const before = await row.getAttribute('data-live-version')
    const saved = await tickOne(visitor, planted, 'authorize-sender')
    await expect(row).not.toHaveAttribute('data-live-version', before ?? '')
    waits.push(Date.now() - saved)
  }
  await expect(row).toHaveAttribute('data-live-fresh', /./)
  await expect(page.getByRole('log')).toContainText(company)
  await expect(row).not.toHaveAttribute('data-live-fresh', /./)
  await expect(dashboard.search).toBeFocused()
  expect(await page.evaluate(() => window.scrollY)).toBe(120)
  test.info().annotations.push({ type: 'ms', description: waits.join(' ') })
})

test('A row goes from one view and comes into another as it changes, with the counts, and no page is asked for again, also beside an import', async ({
  page,
}) => {
  const company = `Flytter ${Date.now()}`
  const planted = await plantInvitation({ company, answers })
  const removeCrowd = await plantCrowd(planted, 250)
  const visitor = await enter(planted)
  await signIn(page)
  const words = await wordsIn('en')
  const open = async (view: string) => {
    const tab = await page.context().newPage()
    const dashboard = new Dashboard(tab, words)
    await dashboard.open(`?view=${view}&search=${encodeURIComponent(company)}`)
    await seesLive(dashboard)
    return dashboard
  }
  const [all, begun] = [await open('all'), await open('inProgress')]
  const asked: string[] = []
  all.page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const count = (view: string) => all.page.locator(`[data-live-count="${view}"]`)
  await expect(count('inProgress')).toHaveText('0')
  await expect(begun.row(company)).toHaveCount(0)

  await tickOne(visitor, planted, 'check-rights')
  await expect(all.row(company)).toContainText(words.say('dashboard.state.inProgress'))
  await expect(begun.row(company)).toHaveCount(1)
  await expect(count('inProgress')).toHaveText('1')
  await expect(count('notStarted')).toHaveText('0')
  expect(asked).toEqual([])
  await removeCrowd()
  await all.row(company).getByRole('link', { name: company }).click()
  await expect(all.page).toHaveURL(new RegExp(planted.onboardingId))
})

test('With two instances on one database, the table of one shows what customers do at the other', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const other = await startProduct({ databaseUrl })
  const company = `To steder ${Date.now()}`
  const planted = await plantInvitation({ company, answers, done: allDone })
  const dashboard = await openDashboard(page, company)
  const row = dashboard.row(company)
  const words = await wordsIn('en')
  const opened = { visitor: await enter(planted, other.url), ...planted, words }
  await expect(row).toContainText(words.say('onboardingList.activity.linkOpened'))
  await testConnection(opened, { companyId: sandboxCompany('SENDER-UNAUTHORIZED') })
  await expect(row).toContainText(words.say('dashboard.state.problem'))
  await expect(row).toContainText(words.erp('causes.senderNotAuthorized.title', { company }))
  await other.stop()
})

test('A table that has lost its server says so, and catches up when the server is back', async ({ page }) => {
  test.setTimeout(240_000)
  const product = await startProduct({ databaseUrl })
  const company = `Borte ${Date.now()}`
  const planted = await plantInvitation({ company, answers, done: firstTasks })
  const visitor = await enter(planted)
  await signIn(page)
  const dashboard = new Dashboard(page, await wordsIn('en'))
  await page.goto(`${product.url}/en/dashboard?view=all&search=${encodeURIComponent(company)}`)
  await seesLive(dashboard)
  const row: Locator = dashboard.row(company)
  await tickOne(visitor, planted, 'authorize-sender')
  await expect(row).toContainText(dashboard.words.say('onboardingList.activity.actionTicked'))
  const before = await row.getAttribute('data-live-version')

  await product.kill()
  await expect(dashboard.main.getByText(dashboard.words.say('dashboard.live.lost'))).toBeVisible()
  await tickOne(visitor, planted, 'authorize-sender')
  expect(
    await query('select 1 from "ActionTick" where "onboardingId" = $1', [planted.onboardingId]),
  ).not.toEqual([])
  await expect(row).toHaveAttribute('data-live-version', before ?? '')

  const again = await startProduct({ databaseUrl, port: Number(new URL(product.url).port) })
  await seesLive(dashboard)
  await expect(row).not.toHaveAttribute('data-live-version', before ?? '')
  await again.stop()
})

test('Without a session the stream says that the reader is signed out, and nothing else', async ({
  request,
}) => {
  const response = await request.get('/en/dashboard/live')
  expect(await response.text()).toBe('event: signedOut\ndata:\n\n')
})

test('An open table leads to the sign-in when the session ends elsewhere', async ({ page }) => {
  const email = await signIn(page)
  const dashboard = new Dashboard(page, await wordsIn('en'))
  await dashboard.open('?view=all')
  await seesLive(dashboard)
  await query('delete from "StaffSession" s using "Staff" p where p.id = s."staffId" and p.email = $1', [
    email,
  ])
  await expect(page).toHaveURL(/\/en\/sign-in/, { timeout: 30_000 })
})
