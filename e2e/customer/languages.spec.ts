import { expect, test } from '@playwright/test'
import { Customer } from '../support/customer'
import { plantLink } from '../support/plant'
import { wordsIn } from '../support/words'

test('A Norwegian reader with an English ERP reads Norwegian sentences with the ERP’s English words', async ({
  page,
}) => {
  const words = await wordsIn('no', 'en')
  const customer = new Customer(page, words)
  await customer.begin(await plantLink({ locale: 'no', erpLanguage: 'en' }))
  await expect(page.locator('html')).toHaveAttribute('lang', 'nb')
  await customer.openTask('authorize-sender')
  const sentence = words.say('instructions.verbs.tab', { label: () => words.label('security') })
  await expect(customer.main.getByText(sentence)).toBeVisible()
  await expect(customer.main.getByText(words.label('security'), { exact: true }).first()).toHaveAttribute(
    'lang',
    'en',
  )
})

test('The language of the page and the language of the ERP are chosen separately, and both are remembered', async ({
  page,
  browser,
}) => {
  const link = await plantLink({ locale: 'no', erpLanguage: 'en' })
  const norwegian = new Customer(page, await wordsIn('no', 'en'))
  await norwegian.begin(link)
  await norwegian.openTask('authorize-sender')
  await norwegian.chooseLanguage('page', 'fr')
  const french = new Customer(page, await wordsIn('fr', 'en'))
  await french.seesTask('authorize-sender')
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  const english = french.words.label('security', 'en')
  await expect(french.main.getByText(english, { exact: true }).first()).toHaveAttribute('lang', 'en')

  await french.chooseLanguage('erp', 'fr')
  const security = french.words.label('security', 'fr')
  await expect(french.main.getByText(security, { exact: true }).first()).toHaveAttribute('lang', 'fr')
  await expect(french.main.getByText(english, { exact: true })).toHaveCount(0)
  // The title of the task names the field by its label.
  await new Customer(page, await wordsIn('fr', 'fr')).seesTask('authorize-sender')

  const elsewhere = new Customer(await (await browser.newContext()).newPage(), await wordsIn('fr', 'fr'))
  await elsewhere.begin(link)
  await elsewhere.openTask('authorize-sender')
  await expect(elsewhere.main.getByText(security, { exact: true }).first()).toHaveAttribute('lang', 'fr')
})
