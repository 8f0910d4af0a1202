import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { migrate } from '../../bin/migrations/migrate'
import { root } from '../../bin/settings'
import { impatientSettings, sandboxSettings } from '../../sandbox/settings'
import { generateKey } from '../launcher/data-folder'
import { runTool } from '../launcher/run'
import { runMailbox, runSandbox } from '../launcher/services'
import { ensureChromium } from './chromium'
import { type Counts, countStep, readPlaywright, readVitest } from './counts'
import type { Context } from './database'
import { startProduct } from './product'

const results = join(root, 'test-results')

const unitReport = join(results, 'unit.json')

const endToEndReport = join(results, 'e2e.json')

/** A migrated database that nobody connects to. Test files that need a database of their own copy it, which is faster than migrating. */
const templateDatabase = 'handrail_unit_template'

/** Runs the unit and data tests, with a migrated database. */
export async function runUnitTests({ databaseUrl, extra }: Context): Promise<Counts> {
  await migrate(await databaseUrl(templateDatabase))
  const url = await databaseUrl('handrail_unit')
  await migrate(url)
  return runVitest(url, extra, { TEMPLATE_DATABASE: templateDatabase })
}

/** All unit tests but the `*.db.test.ts`. A test that asks for a database all the same finds none, and fails. */
export function runUnitTestsWithoutDatabase({ extra }: Context): Promise<Counts> {
  const slow = ['**/*.db.test.ts', 'connectors/*/secrets.test.ts', 'connectors/contract.test.ts']
  return runVitest('postgresql://no-database.invalid/none', [
    ...slow.flatMap((file) => ['--exclude', file]),
    ...extra,
  ])
}

async function runVitest(
  databaseUrl: string,
  extra: string[],
  given: Record<string, string> = {},
): Promise<Counts> {
  const env = {
    ...process.env,
    ...given,
    DATABASE_URL: databaseUrl,
    SECRET_KEYS: generateKey('k1'),
    APP_URL: 'http://localhost:3000',
  }
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]
  const { code } = await runTool('vitest/vitest.mjs', ['run', ...reporters, ...extra], { env, echo: true })
  return countStep(readVitest(unitReport), code !== 0)
}

/** Kills the parts of an installation of its own, so many times, while people work. */
export async function runFaults(kills: number): Promise<Counts> {
  mkdirSync(results, { recursive: true })
  const env = { ...process.env, KILLS: String(kills) }
  const { code } = await runTool('@playwright/test/cli.js', ['test'], { env, echo: true })
  return countStep(readPlaywright(endToEndReport), code !== 0)
}

/** Runs the end-to-end tests: a real browser, the built product, a real database, the sandbox and the mailbox. */
export async function runEndToEnd({ databaseUrl, onShutdown, extra }: Context): Promise<Counts> {
  mkdirSync(results, { recursive: true })
  const chromium = await ensureChromium()
  const url = await databaseUrl('handrail_e2e')
  await migrate(url)
  const sandbox = await runSandbox(process.env, join(results, 'sandbox.log'))
  onShutdown(sandbox.stop)
  const mailbox = await runMailbox(process.env, join(results, 'mailbox.log'))
  onShutdown(mailbox.stop)
  const settings = {
    ...mailbox.settings,
    ...sandboxSettings(sandbox.url),
    ...impatientSettings,
    // The receivers of the tests are on this machine.
    WEBHOOK_RECEIVERS: 'any',
    SECRET_KEYS: generateKey('k1'),
    SANDBOX_URL: sandbox.url,
    MAILBOX_URL: mailbox.url,
  }
  const product = await startProduct({ databaseUrl: url, env: settings })
  onShutdown(product.stop)
  const ofProduct = { DATABASE_URL: url, BASE_URL: product.url, APP_URL: product.url }
  // A further product that a test starts leaves the jobs to this one: mails to customers of other tests would have its address.
  const env = { ...process.env, ...settings, ...ofProduct, JOBS: 'worker' }
  if (chromium) Object.assign(env, { CHROMIUM_PATH: chromium })
  const args = ['test', '--pass-with-no-tests', ...extra]
  const { code } = await runTool('@playwright/test/cli.js', args, { env, echo: true })
  return countStep(readPlaywright(endToEndReport), code !== 0)
}
