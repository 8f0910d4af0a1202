import { expect, test } from '@playwright/test'
import { routing } from '@/i18n/routing'
import { testConnection } from '../support/connection'
import { sandboxCompany } from '../support/invitation'
import { plantInvitation } from '../support/plant'
import { enter } from '../support/visitor'
import { wordsIn } from '../support/words'

for (const locale of routing.locales) {
  test(`A second test that finds the same asks what the first one did not, in ${locale}`, async () => {
    const words = await wordsIn(locale)
    const planted = await plantInvitation({ locale, answers: { permissionType: 'role' } })
    const opened = { visitor: await enter(planted), ...planted, words }
    const [companyId, same] = [sandboxCompany('ALL-DENIED'), words.say('connectionTest.problem.again.same')]

    const first = await testConnection(opened, { companyId })
    expect(first.text).toContain(words.erp('causes.roleEmpty.repair'))
    expect(first.text).not.toContain(same)

    const second = await testConnection(opened, { companyId })
    expect(second.text).toContain(same)
    expect(second.text).toContain(words.erp('causes.roleEmpty.again'))

    const unauthorized = { companyId: sandboxCompany('SENDER-UNAUTHORIZED') }
    expect((await testConnection(opened, unauthorized)).text).not.toContain(same)
    expect((await testConnection(opened, unauthorized)).text).toContain(
      words.say('connectionTest.problem.again.check'),
    )
  })
}
