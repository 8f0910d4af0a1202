import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import getPort from 'get-port'
import { exportJWK, generateKeyPair } from 'jose'
import { startProduct } from '@/tools/test/product'
import { startTest } from '../support/connection'
import { query } from '../support/database'
import { formsOf } from '../support/html'
import { sandboxCompany, sandboxPassword } from '../support/invitation'
import { makeStaffLink } from '../support/staff-link'
import { filled, findForm, Visitor } from '../support/visitor'
import { wordsIn } from '../support/words'

const developers = '/en/dashboard/developers'
let backend: ChildProcess | undefined

test.afterEach(() => backend?.kill())

/** Opens a link to this product and presses its button. Returns the visitor that holds the session, and where it led. */
async function enter(link: string): Promise<{ visitor: Visitor; path: string }> {
  const { origin, pathname } = new URL(link)
  const visitor = new Visitor(origin)
  const page = await visitor.open(pathname)
  const { path } = await visitor.post(page.path, formsOf(page.html)[0]?.fields ?? [])
  return { visitor, path }
}

/** Registers the public key and makes an API key and an endpoint, as a manager does on the pages for developers. */
async function setUp(manager: Visitor, publicKey: object, port: number): Promise<Record<string, string>> {
  const { say } = await wordsIn('en')
  const [keysPath, webhooksPath] = [`${developers}/vendor-keys`, `${developers}/webhooks/new`]
  const typed = { name: 'Example', key: JSON.stringify(publicKey) }
  await manager.press(await manager.open(keysPath), say('vendorKeys.newKey.submit'), typed)
  const form = findForm(await manager.open(developers), say('developers.newKey.submit'))
  const named = filled(form, { name: 'Example', days: '365' })
  const made = await manager.post(developers, [...named, ['scopes', 'credentials']])
  const url = `http://127.0.0.1:${port}/`
  const added = await manager.press(await manager.open(webhooksPath), say('webhooks.form.add'), { url })
  return {
    HANDRAIL_API_KEY: /hrk_[\w-]{43}/.exec(made.html)?.[0] ?? '',
    HANDRAIL_WEBHOOK_SECRET: /whsec_[\w+/=]+/.exec(added.html)?.[0] ?? '',
  }
}

test('The example in the documents creates an onboarding in the product, and opens what its customer has typed', async () => {
  test.setTimeout(120_000)
  const name = `vendor_backend_${Date.now()}`
  await query(`create database ${name}`)
  const databaseUrl = Object.assign(new URL(process.env.DATABASE_URL ?? ''), { pathname: name }).href
  await promisify(execFile)('npm', ['run', '--silent', 'db:migrate'], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
  })
  const product = await startProduct({ databaseUrl, env: { WEBHOOK_RECEIVERS: 'any', JOBS: 'here' } })
  const { link: staffLink } = await makeStaffLink({
    env: { DATABASE_URL: databaseUrl, APP_URL: product.url },
  })
  const { publicKey, privateKey } = await generateKeyPair('ECDH-ES+A256KW', { extractable: true })
  const [port, folder] = [await getPort(), mkdtempSync(join(tmpdir(), 'vendor-backend-'))]
  const { visitor: manager } = await enter(staffLink)
  const settings = await setUp(manager, await exportJWK(publicKey), port)
  backend = spawn(process.execPath, [join(process.cwd(), 'docs/examples/vendor-backend.mjs')], {
    cwd: folder,
    env: {
      ...process.env,
      ...settings,
      HANDRAIL_URL: product.url,
      HANDRAIL_PRIVATE_KEY: JSON.stringify(await exportJWK(privateKey)),
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!backend.stdout) throw new Error('The example has no output.')
  const [link] = await once(createInterface(backend.stdout), 'line')

  const customer = await enter(link)
  const onboardingId = /setup\/([\w-]{36})/.exec(customer.path)?.[1] ?? ''
  const typed = { companyId: sandboxCompany('OK'), userId: 'Payhawk', password: sandboxPassword }
  const words = await wordsIn('no')
  await startTest({ visitor: customer.visitor, onboardingId, words }, typed)
  const kept = join(folder, `${onboardingId}.json`)
  await expect.poll(() => existsSync(kept), { timeout: 30_000 }).toBe(true)
  expect(JSON.parse(await readFile(kept, 'utf8'))).toMatchObject({ onboardingId, credentials: typed })
  await product.stop()
})
