import { expect, it } from 'vitest'
import { chooseErpLanguage, chooseLanguage } from './languages'
import { inviteCustomer, readEvents } from './onboarding.fixture'

it('a participant’s language and their ERP’s language are chosen separately', async () => {
  const customer = await inviteCustomer()
  await chooseLanguage(customer.participant, 'fr')
  expect((await customer.view()).participant).toMatchObject({ locale: 'fr', erpLanguage: 'en' })
  await chooseErpLanguage(customer.participant, 'fr')
  await chooseLanguage(customer.participant, 'no')
  expect((await customer.view()).participant).toMatchObject({ locale: 'no', erpLanguage: 'fr' })
})

it('choosing an unknown language or the current one changes nothing and records nothing', async () => {
  const customer = await inviteCustomer()
  for (const language of ['de', '', 'no\u0000', 'no']) {
    await chooseLanguage(customer.participant, language)
    await chooseErpLanguage(customer.participant, language)
  }
  expect((await customer.view()).participant).toMatchObject({ locale: 'no', erpLanguage: 'en' })
  expect((await readEvents(customer)).map(({ kind }) => kind)).toEqual(['invited', 'linkOpened'])
})
