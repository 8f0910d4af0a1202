import { expect, test } from '@playwright/test'
import { routing } from '@/i18n/routing'
import { countAttempts, listViolations, startTest, testConnection } from '../support/connection'
import { sandboxCompany, sandboxPassword } from '../support/invitation'
import { plantInvitation } from '../support/plant'
import { enter } from '../support/visitor'
import { wordsIn } from '../support/words'

for (const locale of routing.locales) {
  test(`A wrong password reaches the ERP three times at most, and the customer reads how many and how long to wait, in ${locale}`, async () => {
    const words = await wordsIn(locale)
    const planted = await plantInvitation({ locale })
    const opened = { visitor: await enter(planted), ...planted, words }
    const companyId = sandboxCompany('OK')

    await testConnection(opened, { companyId, password: 'wrong' })
    const same = await startTest(opened, { companyId, password: 'wrong' })
    expect(same.text).toContain(words.say('connect.pause.sameAsRefused.title'))
    expect(same.text).toContain(words.say('connect.pause.sameAsRefused.text', { refusals: 1 }))
    expect(same.html).toContain(`value="${companyId}"`)
    expect(await countAttempts(companyId)).toBe(1)

    const confirmed = await opened.visitor.press(same, words.say('connect.submit'), {
      'credentials.companyId': companyId,
      'credentials.userId': 'Payhawk',
      hasErpChanged: 'yes',
    })
    expect(confirmed.path).toContain('/tests/')
    await testConnection(opened, { companyId, password: 'also wrong' })
    const paused = await startTest(opened, { companyId, password: sandboxPassword })
    const text = words.say('connect.pause.refusedTooOften.text', { refusals: 3, wait: '15 min' })
    expect(paused.text).toContain(words.say('connect.pause.refusedTooOften.title'))
    expect(paused.text).toContain(text)
    expect(await countAttempts(companyId)).toBe(3)
    expect(await listViolations()).toEqual([])
  })
}

test('The customer ticks in a browser that something has changed in the ERP, and the same sign-in details are sent again', async ({
  page,
}) => {
  const words = await wordsIn('en')
  const planted = await plantInvitation({ locale: 'en' })
  const visitor = await enter(planted)
  const companyId = sandboxCompany('OK')
  await testConnection({ visitor, ...planted, words }, { companyId, password: 'wrong' })
  await page.context().addCookies(visitor.browserCookies())
  await page.goto(`/en/setup/${planted.onboardingId}/connect`)
  // The button stands there as soon as the page runs its script.
  await expect(page.getByRole('button', { name: words.say('connect.show') })).toBeVisible()
  await page.getByRole('button', { name: words.say('connect.submit') }).click()
  const box = page.getByRole('checkbox', { name: words.say('connect.pause.hasErpChanged') })
  await box.check()
  await page.getByRole('button', { name: words.say('connect.submit') }).click()
  await expect(page).toHaveURL(/\/tests\//)
  await expect.poll(() => countAttempts(companyId)).toBe(2)
})
