import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { routing } from '@/i18n/routing'
import { loadCatalog } from '@/lib/guide/catalog'
import { sandboxSettings } from '@/sandbox/settings'
import { type Sandbox, startSandbox } from '@/sandbox/start-sandbox'
import { type Product, startProduct } from '@/tools/test/product'
import { Customer } from '../support/customer'
import { plantInvitation } from '../support/plant'
import { wordsIn } from '../support/words'

// An ERP that the product has never seen. Its folder is all that there is of it: no code, no stand-in, no build.
const content = join(import.meta.dirname, '../new-erp')
const folders = [process.cwd(), content]
const guide = loadCatalog(folders).guides.find(({ id }) => id === 'acme-fjordbok')

// One product serves them all, and starting it may take a while.
test.describe.configure({ mode: 'default', timeout: 120_000 })

let sandbox: Sandbox
let product: Product

test.beforeAll(async () => {
  test.setTimeout(120_000)
  sandbox = await startSandbox({ contentFolders: folders })
  const settings = sandboxSettings(sandbox.url, [], folders)
  product = await startProduct({
    databaseUrl: process.env.DATABASE_URL ?? '',
    env: { ...settings, CONTENT_DIR: content },
  })
})

test.afterAll(async () => {
  await product.stop()
  await sandbox.close()
})

test('The check of guides finds no fault in a folder that holds an ERP of its own', async () => {
  const check = promisify(execFile)('npm', ['run', '--silent', 'guides:check'], {
    env: { ...process.env, CONTENT_DIR: content },
  })
  expect((await check).stdout).toContain('no faults')
})

for (const locale of routing.locales) {
  test(`A customer of an ERP from a vendor's folder gets from a wrong key and a missing right to a chosen client, in ${locale}`, async ({
    page,
  }) => {
    const words = await wordsIn(locale, locale, guide, content)
    const { path } = await plantInvitation({ guideId: 'acme-fjordbok', locale, erpLanguage: locale })
    const customer = new Customer(page, words)
    await customer.begin(`${product.url}${path}`)

    const seesCause = (cause: string) =>
      expect(customer.main).toContainText(words.erp(`causes.${cause}.title`))
    const testWith = async (typed: Record<string, string>) => {
      await customer.openList()
      await customer.openTask('connect')
      await customer.test(typed)
    }

    await customer.openTask('connect')
    await customer.test({ key: 'wrong-key' })
    await customer.seesVerdict('problem', { count: 1 })
    await seesCause('signInRefused')
    await testWith({ key: 'missing-scope' })
    await customer.seesVerdict('problem', { count: 1 })
    await seesCause('scopeMissing')
    await expect(
      customer.link('connectionTest.problem.open', { task: words.erp('tasks.create-key.title') }),
    ).toBeVisible()
    await testWith({ key: 'two-clients' })
    await customer.seesVerdict('problem', { count: 1 })
    await seesCause('clientNotChosen')
    // What the test has read is picked from a list, not typed.
    await customer.openList()
    await customer.openTask('connect')
    await customer.field('client').selectOption('Fjell AS')
    await customer.test({})
    await customer.seesVerdict('connected')
  })
}
