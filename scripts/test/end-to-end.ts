import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { sandboxSettings } from '../../sandbox/settings'
import { migrate } from '../db/migrate'
import { root } from '../launcher/folders'
import { startMailbox } from '../launcher/mailbox'
import { runTool } from '../launcher/run'
import { startSandbox } from '../launcher/sandbox'
import { generateKey } from '../launcher/secrets'
import { ensureChromium } from './chromium'
import type { Context } from './context'
import { type Counts, countStep, readPlaywright } from './counts'
import { startProduct } from './product'

const results = join(root, 'test-results')
const report = join(results, 'e2e.json')

/** The built product, a real database and the sandbox, each behind a real socket, and a real browser before them. */
export async function runEndToEnd({ databaseUrl, onShutdown, extra }: Context): Promise<Counts> {
  mkdirSync(results, { recursive: true })
  const chromium = await ensureChromium()
  const url = await databaseUrl('handrail_e2e')
  await migrate(url)
  const sandbox = await startSandbox(process.env, join(results, 'sandbox.log'))
  onShutdown(sandbox.stop)
  const mailbox = await startMailbox(process.env, join(results, 'mailbox.log'))
  onShutdown(mailbox.stop)
  const settings = {
    ...mailbox.settings,
    ...sandboxSettings(sandbox.url),
    // Half of what customers get: some tests wait until a test of theirs is given up.
    SAGE_INTACCT_TIME_LIMIT_SECONDS: '15',
    SECRET_KEYS: generateKey('k1'),
    SANDBOX_URL: sandbox.url,
    MAILBOX_URL: mailbox.url,
  }
  const product = await startProduct({ databaseUrl: url, env: settings })
  onShutdown(product.stop)
  const env = { ...process.env, ...settings, DATABASE_URL: url, BASE_URL: product.url, APP_URL: product.url }
  if (chromium) Object.assign(env, { CHROMIUM_PATH: chromium })
  const args = ['test', '--pass-with-no-tests', ...extra]
  const { code } = await runTool('@playwright/test/cli.js', args, { env, echo: true })
  return countStep(readPlaywright(report), code !== 0)
}
