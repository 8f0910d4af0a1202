import { expect, type Page, test } from '@playwright/test'
import { type Locale, routing } from '@/i18n/routing'
import { query } from '../support/database'
import { plantInvitation } from '../support/plant'
import { signIn } from '../support/staff'
import { type Words, wordsIn } from '../support/words'

const taskId = 'check-rights'

async function openOnboarding(
  page: Page,
  locale: Locale = 'en',
): Promise<{ words: Words; id: string; company: string }> {
  const company = `Tenant ${Date.now()}`
  const { onboardingId: id } = await plantInvitation({ company, locale: 'fr', done: [taskId] })
  await signIn(page, { name: 'Ingrid' })
  await page.goto(`/${locale}/dashboard/onboardings/${id}`)
  return { words: await wordsIn(locale), id, company }
}

for (const locale of routing.locales)
  test(`The page of an onboarding says in ${locale} which task is done and who has done it`, async ({
    page,
  }) => {
    const { words, company } = await openOnboarding(page, locale)
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { level: 1, name: company })).toBeVisible()
    const row = main.getByRole('listitem').filter({
      has: page.getByRole('link', { name: words.erp(`tasks.${taskId}.title`), exact: true }),
    })
    await expect(row).toContainText(words.say('common.status.done'))
    await expect(row).toContainText('finance@nordlys.example')
  })

test('An address from an earlier version of the product leads to the same page in the same language', async ({
  page,
}) => {
  const { id } = await openOnboarding(page, 'fr')
  for (const below of ['', `/tasks/${taskId}`, '?before=1']) {
    await page.goto(`/fr/dashboard/tenants/${id}${below}`)
    await expect(page).toHaveURL(new RegExp(`/fr/dashboard/onboardings/${id}${below.replace('?', '\\?')}$`))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
})

test('A new link is shown once, and opens the start page in the customer’s language', async ({ page }) => {
  const { words } = await openOnboarding(page)
  const main = page.getByRole('main')
  const name = words.say('onboardingDetail.people.newLinkFor', { name: 'finance@nordlys.example' })
  await main.getByRole('button', { name, exact: true }).click()
  const link = main.getByRole('alert').locator('code')
  await expect(link).toHaveText(/\/fr\/start\/[\w-]{43}$/)
  const url = (await link.textContent()) ?? ''
  await page.reload()
  await expect(main).not.toContainText(url)
  await page.goto(url)
  await expect(page.getByRole('button', { name: (await wordsIn('fr')).say('start.begin') })).toBeVisible()
})

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'With JavaScript' : 'Without JavaScript', () => {
    test.use({ javaScriptEnabled })
    test('a manager sees a reminder with their own message before it is sent, and can send only one a day', async ({
      page,
    }) => {
      const { words, id } = await openOnboarding(page)
      const main = page.getByRole('main')
      // Other tests send mails to the usual address, which may get only one reminder a day.
      const address = `${Date.now()}@nordlys.example`
      await query('update "Participant" set email = $1 where "onboardingId" = $2', [address, id])
      await page.reload()
      const name = words.say('onboardingDetail.people.nudgeFor', { name: address })
      await main.getByRole('link', { name, exact: true }).first().click()
      await page.waitForURL(/nudge/)
      const form = page.url()
      await main.getByLabel(words.say('onboardingDetail.nudge.label')).fill('Bonjour <b>Kari</b>')
      await main.getByRole('button', { name: words.say('onboardingDetail.nudge.preview') }).click()
      const mail = page.frameLocator('iframe')
      await expect(mail.getByText('Bonjour <b>Kari</b>')).toBeVisible()
      await expect(main.getByLabel(words.say('onboardingDetail.nudge.label'))).toHaveValue(
        'Bonjour <b>Kari</b>',
      )
      const send = main.getByRole('button', { name: words.say('onboardingDetail.nudge.submit'), exact: true })
      await send.click()
      await expect(main.getByRole('status')).toHaveText(words.say('onboardingDetail.notice.nudged'))
      await page.goto(form)
      await send.click()
      await expect(main.getByRole('alert')).toContainText('24 h')
    })
  })

test('The page shows a note, and the reason for re-opening a task, also without JavaScript', async ({
  browser,
  page,
}) => {
  const { words, id } = await openOnboarding(page)
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const plain = await context.newPage()
  await plain.goto(`/en/dashboard/onboardings/${id}`)
  const main = plain.getByRole('main')
  await main.getByLabel(words.say('onboardingDetail.notes.label')).fill('Call on Monday')
  await main.getByRole('button', { name: words.say('onboardingDetail.notes.submit') }).click()
  await expect(main.getByText('Call on Monday')).toBeVisible()
  await plain.goto(`/en/dashboard/onboardings/${id}/tasks/${taskId}`)
  await main.getByLabel(words.say('onboardingDetail.task.reopen.label')).fill('The rights are gone.')
  await main.getByRole('button', { name: words.say('onboardingDetail.task.reopen.submit') }).click()
  await expect(
    main.getByText(words.say('onboardingDetail.history.reason', { text: 'The rights are gone.' })),
  ).toBeVisible()
  await context.close()
})

test('A member of the staff sees the customer’s pages, marked as such, and can press no button', async ({
  page,
}) => {
  const { words, company } = await openOnboarding(page)
  await page.getByRole('button', { name: words.say('onboardingDetail.view.submit') }).click()
  await expect(page).toHaveURL(/\/fr\/setup\//)
  await expect(page.getByText(words.say('onboardingDetail.view.bar', { company }))).toBeVisible()
  const french = await wordsIn('fr')
  await page
    .getByRole('main')
    .getByRole('link', { name: french.say('taskList.next.continue') })
    .click()
  await expect(page).toHaveURL(/\/fr\/setup\/[^/]+\/[^/]+$/)
  const buttons = page.getByRole('main').getByRole('button')
  await expect(buttons.first()).toBeVisible()
  for (const button of await buttons.all()) await expect(button).toBeDisabled()
  await page.getByRole('link', { name: words.say('onboardingDetail.view.back') }).click()
  await expect(page.getByRole('heading', { level: 1, name: company })).toBeVisible()
})

test('An onboarding is deleted only when the company’s name is typed, and then its page is not found', async ({
  page,
}) => {
  const { words, company, id } = await openOnboarding(page)
  const main = page.getByRole('main')
  await main.getByRole('link', { name: words.say('onboardingDetail.end.delete') }).click()
  const typed = main.getByLabel(words.say('onboardingDetail.delete.label'))
  await typed.fill('something else')
  await main.getByRole('button', { name: words.say('onboardingDetail.delete.submit') }).click()
  await expect(main.getByText(words.say('onboardingDetail.delete.mismatch'))).toBeVisible()
  await typed.fill(company)
  await main.getByRole('button', { name: words.say('onboardingDetail.delete.submit') }).click()
  await expect(page).toHaveURL(/\/dashboard$/)
  expect((await page.goto(`/en/dashboard/onboardings/${id}`))?.status()).toBe(404)
})
