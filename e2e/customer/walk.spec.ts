import { expect, test } from '@playwright/test'
import { rolesAndEntities, usersAndEntities, usersWithoutFilter } from '../support/branches'
import { Customer } from '../support/customer'
import { invite, sandboxCompany } from '../support/invitation'
import { connectWithRepairs, workUpTo } from '../support/walk'
import { wordsIn } from '../support/words'

const walks = [
  { locale: 'en', branch: rolesAndEntities, situation: 'roles, an IP filter and several entities' },
  { locale: 'fr', branch: usersWithoutFilter, situation: 'permissions by user, no IP filter and one entity' },
  {
    locale: 'no',
    branch: usersAndEntities,
    situation: 'permissions by user, an IP filter and several entities',
  },
] as const

for (const { locale, branch, situation } of walks) {
  test(`A customer with ${situation} gets from the invitation to a verified connection in ${locale}`, async ({
    page,
    browser,
  }) => {
    test.setTimeout(120_000)
    const link = await invite({ locale })
    const words = await wordsIn(locale)
    const atWork = new Customer(page, words)
    await atWork.begin(link)
    await atWork.goOn()
    await workUpTo(atWork, branch, 'check-rights', 'authorize-sender')
    await atWork.ticks(false).first().click()
    await atWork.seesSaved()

    const otherBrowser = await browser.newContext()
    const atHome = new Customer(await otherBrowser.newPage(), words)
    await atHome.begin(link)
    await expect(atHome.row('authorize-sender')).toContainText(words.say('common.status.inProgress'))
    await atHome.goOn()
    await atHome.seesTask('authorize-sender')
    await expect(atHome.ticks(true)).toHaveCount(1)
    await workUpTo(atHome, branch, 'authorize-sender', 'connect')
    await connectWithRepairs(atHome, branch, sandboxCompany('NORDLYS'))
    await otherBrowser.close()

    await page.reload()
    await expect(atWork.heading(words.say('task.done.verified'))).toBeVisible()
  })
}
