import { expect, type Page, test } from '@playwright/test'
import { routing } from '@/i18n/routing'
import { getGuide } from '@/lib/guide/catalog'
import { listViolations } from '../support/connection'
import { Customer, CustomerWithoutJavaScript } from '../support/customer'
import { keyboardOf } from '../support/hands'
import { plantInvitation, plantLink } from '../support/plant'
import {
  approvedByOthers,
  inLocale,
  type Route,
  readingAlone,
  severalClients,
  type TestedRoute,
  testedRoutes,
  userOfTheVendor,
} from '../support/routes'
import { workUpTo } from '../support/walk'
import { type Words, wordsIn } from '../support/words'

test.describe.configure({ timeout: 180_000 })

const { locales } = routing

for (const route of testedRoutes.flatMap((route) => locales.map((locale) => inLocale(route, locale)))) {
  const { situation, guideId, locale } = route
  test(`${guideId}: a customer ${situation} reaches a verified connection in ${locale}`, async ({ page }) => {
    const customer = await begin(page, route)
    await walkToConnection(customer, route)
    await customer.openList()
    await expect(customer.row('connect')).toContainText(customer.words.say('common.status.verified'))
    expect(await listViolations()).toEqual([])
  })
}

test('account-control-twentyfour-seven-office: a customer with nothing but a keyboard reaches a verified connection in no', async ({
  page,
}) => {
  const customer = await begin(
    page,
    severalClients,
    (page, words) => new Customer(page, words, keyboardOf(page)),
  )
  await walkToConnection(customer, severalClients)
})

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('connex-sage-intacct: a customer ticks the longest list of permissions and reaches a verified connection in fr', async ({
    page,
  }) => {
    const { guideId, locale, erpLanguage, answers, tasks } = readingAlone
    const done = tasks.slice(0, tasks.indexOf('grant-permissions'))
    const planted = await plantInvitation({ guideId, locale, erpLanguage, answers, done })
    const customer = new CustomerWithoutJavaScript(
      page,
      await wordsIn(locale, erpLanguage, getGuide(guideId)),
    )
    await customer.begin(planted.path)
    await customer.goOn()
    await walkToConnection(customer, readingAlone, 'grant-permissions')
  })
})

for (const route of locales.map((locale) => inLocale(userOfTheVendor, locale)))
  test(`${route.guideId}: when the vendor manages the user, the guide ends with the customer’s word in ${route.locale}`, async ({
    page,
  }) => {
    const customer = await begin(page, route)
    await workUpTo(customer, route, 'answer-questions', 'confirm-connection')
    await attest(customer, route)
  })

for (const route of locales.map((locale) => inLocale(approvedByOthers, locale)))
  test(`${route.guideId}: a customer whose account group is rejected once still ends the guide with their own word in ${route.locale}`, async ({
    page,
  }) => {
    const customer = await begin(page, route)
    const { words } = customer
    await workUpTo(customer, route, 'check-rights', 'approve-group')
    await customer.waitFor('approval', 'Kari')
    await expect(
      customer.heading(words.say('task.waiting.title', { for: 'approval', who: 'Kari' })),
    ).toBeVisible()
    await customer.hands.press(customer.button('task.waiting.rejected'))
    await workUpTo(customer, route, 'create-account-group', 'confirm-data')
    await attest(customer, route)
  })

async function begin(
  page: Page,
  { guideId, locale, erpLanguage }: Route,
  arrive = (page: Page, words: Words) => new Customer(page, words),
): Promise<Customer> {
  const customer = arrive(page, await wordsIn(locale, erpLanguage, getGuide(guideId)))
  await customer.begin(await plantLink({ guideId, locale, erpLanguage }))
  await customer.goOn()
  return customer
}

async function walkToConnection(customer: Customer, route: TestedRoute, from = route.tasks[0] ?? '') {
  const { words } = customer
  await workUpTo(customer, route, from, 'connect')
  await customer.test(route.credentials(words))
  await customer.seesVerdict('connected')
  await customer.hands.press(customer.link('connectionTest.connected.done'))
  await expect(customer.heading(words.say('connected.title'))).toBeVisible()
}

/** Ends the guide with the customer's word. Expects every task to say so, and none to claim a proof. */
async function attest(customer: Customer, { tasks }: Route) {
  const { page, words, main } = customer
  const setupUrl = page.url().slice(0, page.url().lastIndexOf('/'))
  await customer.tickAll()
  await customer.complete()
  await expect(page).not.toHaveURL(new RegExp(`/${tasks.at(-1)}$`))
  await page.goto(setupUrl)
  for (const taskId of tasks)
    await expect(customer.row(taskId)).toContainText(
      words.say(`common.status.${taskId === 'answer-questions' ? 'done' : 'attested'}`),
    )
  await expect(main.getByText(words.say('common.status.verified'), { exact: true })).toHaveCount(0)
  await customer.openTask(tasks.at(-1) ?? '')
  await expect(customer.heading(words.say('task.done.attested'))).toBeVisible()
}
