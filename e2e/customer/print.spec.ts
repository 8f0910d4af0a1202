import { expect, test } from '@playwright/test'
import { rolesAndEntities, usersWithoutFilter } from '../support/branches'
import { Customer } from '../support/customer'
import { plantLink } from '../support/plant'
import { wordsIn } from '../support/words'

const tickets = [
  { locale: 'no', erpLanguage: 'en', branch: rolesAndEntities },
  { locale: 'en', erpLanguage: 'fr', branch: usersWithoutFilter },
] as const

for (const { locale, erpLanguage, branch } of tickets) {
  test(`The printed change ticket in ${locale} has each task of the branch with its values, and the words of an ERP in ${erpLanguage}`, async ({
    page,
  }) => {
    const words = await wordsIn(locale, erpLanguage)
    const { guide } = words
    const customer = new Customer(page, words)
    await customer.begin(await plantLink({ locale, erpLanguage }))
    await customer.openTask('answer-questions')
    await customer.answer(branch.answers)
    await customer.openList()
    await customer.link('taskList.print').click()
    await expect(customer.heading(words.say('print.title'))).toBeVisible()
    await page.emulateMedia({ media: 'print' })

    const tasks = branch.tasks.filter((taskId) => taskId !== 'answer-questions')
    for (const [index, taskId] of tasks.entries()) {
      await expect(customer.heading(`${index + 1}. ${customer.title(taskId)}`)).toBeVisible()
    }
    await expect(customer.main.getByRole('heading', { level: 2 })).toHaveCount(tasks.length)

    const hasFilter = branch.answers.ipFilter === 'yes'
    for (const ip of [guide.values.ips ?? []].flat()) {
      await expect(customer.main.getByText(ip, { exact: true })).toHaveCount(hasFilter ? 1 : 0)
    }
    await expect(
      customer.main.getByText(String(guide.values.senderId), { exact: true }).first(),
    ).toBeVisible()
    const table = customer.main.getByRole('table')
    for (const module of ['generalLedger', 'timeAndExpenses']) {
      const row = table
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: words.label(module) }) })
      await expect(row).toContainText(words.label('permissionAll'))
    }
    const usesTaxes = branch.answers.usesTaxes === 'yes'
    await expect(table.getByRole('rowheader', { name: words.label('taxes') })).toHaveCount(usesTaxes ? 1 : 0)
    await expect(table.getByText(words.label('generalLedger'), { exact: true })).toHaveAttribute(
      'lang',
      erpLanguage,
    )
    // Buttons are of no use on paper.
    await expect(page.getByRole('button')).toHaveCount(0)
  })
}
