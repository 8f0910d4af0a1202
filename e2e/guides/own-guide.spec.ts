import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { loadCatalog } from '@/lib/guide/catalog'
import { sandboxSettings } from '@/sandbox/settings'
import { startSandbox } from '@/sandbox/start-sandbox'
import { startProduct } from '@/tools/test/product'
import { violations } from '../support/axe'
import { type Branch, rolesAndEntities } from '../support/branches'
import { Customer } from '../support/customer'
import { companyName, invite, sandboxCompany, sandboxPassword } from '../support/invitation'
import { plantInvitation } from '../support/plant'
import { signIn } from '../support/staff'
import { workUpTo } from '../support/walk'
import { wordsIn } from '../support/words'

const databaseUrl = process.env.DATABASE_URL ?? ''
const guide = 'acme-sage-intacct'
const senderId = 'acmeMPP'
/** The branch of a customer of Acme. Acme needs only two modules, so there are no questions about other modules. */
const branch: Branch = {
  ...rolesAndEntities,
  answers: { permissionType: 'role', ipFilter: 'yes', entities: 'one' },
}

let content: string

test.beforeAll(() => {
  content = mkdtempSync(join(tmpdir(), 'handrail-content-'))
  cpSync(join(import.meta.dirname, '../content'), content, { recursive: true })
})

test.afterAll(() => rmSync(content, { recursive: true }))

test('A guide in a folder outside the product leads from the invitation to a connection, without a new build', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const sandbox = await startSandbox({ senderIds: [senderId] })
  const settings = sandboxSettings(sandbox.url, [senderId])
  const product = await startProduct({ databaseUrl, env: { ...settings, CONTENT_DIR: content } })
  const link = await invite({ locale: 'no', guide, env: { CONTENT_DIR: content, APP_URL: product.url } })
  const acmeGuide = loadCatalog([process.cwd(), content]).guides.find(({ id }) => id === guide)
  const words = await wordsIn('no', 'en', acmeGuide)
  const customer = new Customer(page, words)

  await page.goto(link)
  await expect(customer.main).toContainText('Acme Expenses bokfører utlegg fra ansatte')
  await customer.begin(link)
  await customer.goOn()
  await workUpTo(customer, branch, 'check-rights', 'allow-ips')
  await expect(customer.main.getByText('203.0.113.7').first()).toBeVisible()
  await workUpTo(customer, branch, 'allow-ips', 'authorize-sender')
  await expect(customer.main.getByText(senderId, { exact: true }).first()).toBeVisible()
  await workUpTo(customer, branch, 'authorize-sender', 'create-role')
  await expect(customer.main).toContainText('For å lese leverandører og opprette fakturaene.')
  await workUpTo(customer, branch, 'create-role', 'connect')
  await customer.test({ companyId: sandboxCompany('OK'), userId: 'Acme', password: sandboxPassword })
  await customer.seesVerdict('connected')
  await customer.hands.press(customer.link('connectionTest.connected.done'))
  await expect(customer.heading(words.say('connected.title'))).toBeVisible()

  await product.stop()
  await sandbox.close()
})

test('The command that invites knows no guide in a folder that its settings do not name', async () => {
  await expect(invite({ locale: 'en', guide })).rejects.toThrow(
    /--guide must be one of .*payhawk-sage-intacct/,
  )
})

test('A guide outside the product with a fault is left out: the log, the staff and its customer are told, and the others are served', async ({
  page,
}) => {
  const faulty = mkdtempSync(join(tmpdir(), 'handrail-content-'))
  cpSync(join(content, 'guides'), join(faulty, 'guides'), { recursive: true })
  cpSync(join(content, 'messages/no'), join(faulty, 'messages/no'), { recursive: true })
  const product = await startProduct({ databaseUrl, env: { CONTENT_DIR: faulty } })
  const fault = 'messages/en/guides/acme-sage-intacct.json:1:1: The word "intro" is missing. Write it.'
  expect(product.logs()).toContain(fault.replaceAll('"', '\\"'))
  expect((await fetch(`${product.url}/readyz`)).ok).toBe(true)

  const main = page.getByRole('main')
  const { path, onboardingId } = await plantInvitation({ guideId: guide, locale: 'fr' })
  await page.goto(`${product.url}${path}`)
  const { say: inFrench } = await wordsIn('fr', 'fr')
  await expect(main.getByRole('heading', { name: inFrench('errors.guideAbsent.title') })).toBeVisible()

  const { say } = await wordsIn('en', 'en')
  await signIn(page)
  await page.goto(`${product.url}/en/dashboard/onboardings/${onboardingId}`)
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(companyName)
  await expect(main).toContainText(fault)
  await expect(main.getByRole('heading', { name: say('onboardingDetail.history.title') })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await main.getByRole('button', { name: say('onboardingDetail.end.archive') }).click()
  await expect(page.getByText(say('onboardingDetail.notice.archived'))).toBeVisible()
  await product.stop()
  rmSync(faulty, { recursive: true })
})
