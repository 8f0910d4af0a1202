import { expect, test } from '@playwright/test'
import { routing } from '@/i18n/routing'
import { violations } from '../support/axe'
import { type Company, openCompany } from '../support/company'
import type { Account } from '../support/provider'
import { wordsIn } from '../support/words'

// All tests share one product and one provider, so they run in order.
test.describe.configure({ mode: 'default' })

let company: Company

test.beforeAll(async () => {
  company = await openCompany()
})
test.afterAll(() => company.close())

for (const locale of routing.locales)
  test(`A person whose provider tells too little reads in ${locale} what the administrator must change`, async ({
    page,
  }) => {
    const login = company.hire({ groups: undefined })
    await company.signIn(page, login, `/${locale}/sign-in`)
    const words = await wordsIn(locale)
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { name: words.say('signIn.refused.title') })).toBeVisible()
    await expect(main).toContainText(words.say('signIn.setUp.title'))
    await expect(main).toContainText(words.say('signIn.setUp.remedies.noGroups'))
    expect(await violations(page)).toEqual([])
  })

test('A person whose running session ends for want of groups reads why when they come back', async ({
  page,
}) => {
  const login = company.hire({ groups: ['leads'] })
  await company.signIn(page, login)
  await expect(page).toHaveURL(/\/dashboard$/)
  company.provider.accounts.set(login, {
    ...(company.provider.accounts.get(login) as Account),
    groups: undefined,
  })
  await company.ageSessions(login)
  await page.reload()
  const words = await wordsIn('en')
  await expect(page.getByRole('main')).toContainText(words.say('signIn.ended.title'))
  await expect(page.getByRole('main')).toContainText(words.say('signIn.setUp.remedies.noGroups'))
})
