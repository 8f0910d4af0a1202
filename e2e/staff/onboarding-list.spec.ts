import { expect, type Page, test } from '@playwright/test'
import type { Locale } from '@/i18n/routing'
import { getGuide } from '@/lib/guide/catalog'
import type { Guide } from '@/lib/guide/model/guide'
import { summaryFingerprint } from '@/lib/onboarding/summary/summarize'
import { query } from '../support/database'
import { plantInvitation } from '../support/plant'
import { signIn } from '../support/staff'
import { Dashboard, plantTenants } from '../support/tenants'
import { wordsIn } from '../support/words'

const locales = ['en', 'fr', 'no'] as const
const bank = 'accounting-software-national-bank'
/** A product that another test starts computes every summary anew that is not marked so. */
const currentSummary = summaryFingerprint(getGuide('payhawk-sage-intacct') as Guide)

async function openAs(page: Page, locale: Locale = 'en'): Promise<Dashboard> {
  await signIn(page)
  return new Dashboard(page, await wordsIn(locale))
}

test('A person who is not signed in is led to the sign-in, which keeps the address they asked for', async ({
  page,
}) => {
  await page.goto('/fr/dashboard?view=all&search=nordlys')
  await expect(page).toHaveURL(/\/fr\/sign-in\?next=/)
  expect(new URL(page.url()).searchParams.get('next')).toBe('/fr/dashboard?view=all&search=nordlys')
})

for (const locale of locales)
  test(`A row of the table says in ${locale} how far the onboarding is, what comes next, whose turn it is and what happened last`, async ({
    page,
  }) => {
    const company = `Brisk ${locale} ${Date.now()}`
    const { onboardingId } = await plantInvitation({ company, locale: 'no' })
    await query(
      `update "Onboarding" set "tasksDone" = 2, "tasksTotal" = 9, state = 'waiting', "currentTaskId" = 'receive-password',
         "waitingOn" = 'mail', "waitingSince" = now() - interval '3 hours', "lastEventKind" = 'waitingStarted',
         "lastActivityAt" = now() - interval '3 hours', "helpFrom" = now() - interval '1 hour', "helpReason" = 'waitingLong',
         "summarizedBy" = $2 where id = $1`,
      [onboardingId, currentSummary],
    )
    const dashboard = await openAs(page, locale)
    const { words } = dashboard
    await dashboard.open(`?search=${encodeURIComponent(company)}`)
    const row = dashboard.row(company)
    const hours = words.say('dashboard.duration.hours', { count: 3 })
    for (const text of [
      'Payhawk × Sage Intacct · Norsk',
      words.say('onboardingList.progress', { done: 2, total: 9 }),
      words.say('dashboard.state.waiting'),
      words.erp('tasks.receive-password.title'),
      words.say('onboardingList.help.waitingLong'),
      words.say('onboardingList.waitingOn.mail'),
      words.say('onboardingList.waitingFor', { duration: hours }),
      words.say('dashboard.ago.past', { duration: hours }),
      words.say('onboardingList.activity.waitingStarted'),
    ])
      await expect(row).toContainText(text)
    await expect(row.getByRole('time').first()).toHaveAttribute('title', /\d/)
  })

test('A search finds a company by part of its name and by a person’s address, as it is typed', async ({
  page,
}) => {
  const { name, companies } = await plantTenants(3, (index) => ({
    email: `kari.${index}@fjell.example`,
  }))
  const dashboard = await openAs(page)
  await dashboard.open('?view=all')
  await dashboard.search.pressSequentially(`${name.toUpperCase()} 02`)
  await expect(page).toHaveURL(/search=/)
  await expect.poll(() => dashboard.companies()).toEqual([companies[1]])
  await expect(dashboard.search).toBeFocused()
  await dashboard.search.fill(`${name} kari.2@fjell`)
  await expect.poll(() => dashboard.companies()).toEqual([companies[2]])
})

test('A search that finds nothing says what was searched, and offers to clear it', async ({ page }) => {
  const dashboard = await openAs(page)
  const { words, main } = dashboard
  await dashboard.open('?view=all&search=nobody-is-called-so')
  await expect(
    main.getByRole('heading', {
      name: words.say('onboardingList.empty.title', { search: 'nobody-is-called-so' }),
    }),
  ).toBeVisible()
  await main.getByRole('link', { name: words.say('onboardingList.empty.clear') }).click()
  await expect(page).toHaveURL(/\/en\/dashboard\?view=all$/)
  await expect(dashboard.search).toHaveValue('')
})

test('Filters narrow the table and its counts, and the address has all of them', async ({ page }) => {
  const { name, companies } = await plantTenants(6, (index) => ({
    locale: index % 2 ? 'fr' : 'no',
    guideId: index < 3 ? bank : undefined,
  }))
  const dashboard = await openAs(page)
  await dashboard.open(`?view=all&search=${name}&sort=company`)
  await expect(dashboard.view('all')).toContainText('6')
  await dashboard.filter('language').selectOption('fr')
  await expect.poll(() => dashboard.companies()).toEqual([companies[1], companies[3], companies[5]])
  await expect(dashboard.view('all')).toContainText('3')
  await dashboard.filter('guide').selectOption(bank)
  await expect.poll(() => dashboard.companies()).toEqual([companies[1]])
  const { searchParams } = new URL(page.url())
  expect(Object.fromEntries(searchParams)).toEqual({
    view: 'all',
    search: name,
    sort: 'company',
    language: 'fr',
    guide: bank,
  })
  await page.goBack()
  await expect(dashboard.filter('guide')).toHaveValue('')
  await expect.poll(() => dashboard.companies()).toHaveLength(3)
})

test('The heading of a column sorts the table, says so, and reverses the order when pressed again', async ({
  page,
}) => {
  const { name, companies } = await plantTenants(3)
  const dashboard = await openAs(page)
  await dashboard.open(`?view=all&search=${name}`)
  const head = dashboard.main.getByRole('columnheader', {
    name: dashboard.words.say('onboardingList.column.tenant'),
  })
  await head.getByRole('link').click()
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  await expect.poll(() => dashboard.companies()).toEqual(companies)
  await head.getByRole('link').click()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  await expect.poll(() => dashboard.companies()).toEqual(companies.toReversed())
})

test('Paging forwards and back skips no company and shows none twice', async ({ page }) => {
  const { name, companies } = await plantTenants(55)
  const dashboard = await openAs(page)
  const { words, main } = dashboard
  await dashboard.open(`?view=all&search=${name}&sort=company`)
  const next = main.getByRole('link', { name: words.say('onboardingList.pages.next') })
  const previous = main.getByRole('link', { name: words.say('onboardingList.pages.previous') })
  const first = await dashboard.companies()
  await expect(previous).toHaveCount(0)
  await next.click()
  await expect(next).toHaveCount(0)
  expect([...first, ...(await dashboard.companies())]).toEqual(companies)
  await previous.click()
  await expect(previous).toHaveCount(0)
  await expect.poll(() => dashboard.companies()).toEqual(first)
})

test('A filtered view can be saved under a name, opened again and deleted', async ({ page }) => {
  const dashboard = await openAs(page)
  const { words, main } = dashboard
  await dashboard.open('?view=waiting&language=fr')
  const menu = main.getByText(words.say('onboardingList.saved.label'))
  await menu.click()
  await main.getByRole('textbox', { name: words.say('onboardingList.saved.name') }).fill('French and waiting')
  await main.getByRole('button', { name: words.say('onboardingList.saved.submit'), exact: true }).click()
  await expect(menu).toContainText('French and waiting')
  await dashboard.open()
  await menu.click()
  await main.getByRole('link', { name: 'French and waiting' }).click()
  await expect(page).toHaveURL(/\?view=waiting&language=fr$/)
  await expect(dashboard.filter('language')).toHaveValue('fr')
  const forget = words.say('onboardingList.saved.forget', { name: 'French and waiting' })
  await main.getByRole('button', { name: forget }).click()
  await expect(main.getByRole('link', { name: 'French and waiting' })).toHaveCount(0)
})

test('Senseless parameters in the address are ignored', async ({ page }) => {
  const dashboard = await openAs(page)
  await dashboard.open('?view=%00&sort=1&after=%ff&owner=%27--&search=%25_&guide=../../etc&direction=x')
  await expect(dashboard.main.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(dashboard.view('help')).toHaveAttribute('aria-current', 'true')
})

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the table can be searched, filtered, sorted and paged, and a view saved', async ({ page }) => {
    const { name, companies } = await plantTenants(52, (index) => ({ locale: index === 51 ? 'fr' : 'no' }))
    const dashboard = await openAs(page, 'no')
    const { words, main } = dashboard
    await dashboard.open()
    await dashboard.view('all').click()
    await dashboard.search.fill(name)
    const submit = main.getByRole('button', { name: words.say('onboardingList.filter.submit'), exact: true })
    await submit.click()
    await main
      .getByRole('columnheader')
      .getByRole('link', { name: words.say('onboardingList.column.tenant') })
      .click()
    await expect.poll(() => dashboard.companies()).toEqual(companies.slice(0, 50))
    await main.getByRole('link', { name: words.say('onboardingList.pages.next') }).click()
    await expect.poll(() => dashboard.companies()).toEqual(companies.slice(50))
    await dashboard.filter('language').selectOption('fr')
    await submit.click()
    await expect.poll(() => dashboard.companies()).toEqual(companies.slice(51))
    await main.getByText(words.say('onboardingList.saved.label')).click()
    await main.getByRole('textbox', { name: words.say('onboardingList.saved.name') }).fill('Bare franske')
    await main.getByRole('button', { name: words.say('onboardingList.saved.submit'), exact: true }).click()
    await main.getByText(words.say('onboardingList.saved.label')).click()
    await main.getByRole('link', { name: 'Bare franske' }).click()
    await expect.poll(() => dashboard.companies()).toEqual(companies.slice(51))
  })
})

test('A manager can skip to the content, search and open an onboarding by keyboard alone', async ({
  page,
}) => {
  const { name, companies } = await plantTenants(1)
  const dashboard = await openAs(page)
  await dashboard.open('?view=all')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: dashboard.words.say('common.skip') })).toBeFocused()
  await page.keyboard.press('Enter')
  while (!(await dashboard.search.evaluate((field) => field === document.activeElement)))
    await page.keyboard.press('Tab')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  const link = dashboard.main.getByRole('link', { name: companies[0] ?? '', exact: true })
  await expect(link).toBeVisible()
  await expect.poll(() => dashboard.companies()).toEqual(companies)
  for (let steps = 0; steps < 30 && !(await link.evaluate((a) => a === document.activeElement)); steps += 1)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/dashboard\/onboardings\//)
})
