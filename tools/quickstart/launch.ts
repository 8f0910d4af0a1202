import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import getPort from 'get-port'
import { migrate } from '../../bin/migrations/migrate'
import { runPlainCommand } from '../../bin/plain-command'
import { loadSettings } from '../../bin/settings'
import { furtherSenders, sandboxSettings } from '../../sandbox/settings'
import { generateClient } from '../database-schema'
import { buildProduct } from '../launcher/build'
import { findDataDir, findLogDir } from '../launcher/data-folder'
import { type Environment, openEnvironment, rememberAppUrl } from '../launcher/environment'
import { runScript } from '../launcher/run'
import type { Service } from '../launcher/service'
import { runMailbox, runProduct, runSandbox, runVendorBackend } from '../launcher/services'
import { createShutdown, type Shutdown } from '../launcher/shutdown'
import { createSteps, describeFailure, type Steps } from '../launcher/steps'
import { lastLines } from '../start/remedies.mjs'
import { findLinks, findStaffLink, renderCard } from './card'
import { checkDisk, choosePort } from './preflight'
import { runOnQuickstart, usageOf } from './run-on-quickstart'

type Command = 'quickstart' | 'dev'

// The first argument is the name of the command. Those behind it are a command on the installation that the quickstart has made.
const [name = '', ...given] = process.argv.slice(2)
const [command, ...args] = given
if (command === undefined) await launch(name === 'dev' ? 'dev' : 'quickstart')
else if (command.startsWith('-')) await runPlainCommand({ usage: usageOf(name) }, () => undefined, given)
else await runOnQuickstart(command, args)

/** Starts the database, the sandbox and the product, shows the card, and goes on until it is stopped. */
async function launch(command: Command): Promise<void> {
  const shutdown = createShutdown()
  try {
    const product = await startAll(command, shutdown)
    await product.ended
    if (!shutdown.isUnderWay())
      process.stdout.write(`\nThe product ended by itself.\n\n${lastLines(product.logs())}\n`)
  } catch (error) {
    if (!shutdown.isUnderWay()) process.stdout.write(`\n${describeFailure(error as Error)}\n`)
  }
  await shutdown.shutDown(1)
}

async function startAll(command: Command, { onShutdown }: Shutdown): Promise<Service> {
  const mode = command === 'dev' ? 'dev' : 'start'
  loadSettings()
  const port = await choosePort(command)
  const dataDir = findDataDir()
  const logDir = findLogDir(dataDir)
  checkDisk(dataDir)
  const steps = createSteps(join(logDir, 'launcher.log'))
  const environment = await prepareDatabase(steps, onShutdown)
  const appUrl = process.env.APP_URL || `http://localhost:${port}`
  rememberAppUrl(dataDir, appUrl)
  const backend = await chooseVendorBackend(dataDir)
  // The demo mostly waits for the database, and is made while the product is built.
  const seeding = seed({ ...environment.env, ...backend.env, APP_URL: appUrl })
  const build = () => buildProduct({ hasClient: true })
  if (mode === 'start') await steps.step('Building the product', build, (built) => (built ? '' : 'unchanged'))
  const links = await steps.step('Preparing the demo customer', () => seeding)
  const sandbox = await steps.step('Starting the sandbox ERP', () =>
    runSandbox(environment.env, join(logDir, 'sandbox.log')),
  )
  onShutdown(sandbox.stop)
  const mailbox = await openMailbox(steps, environment.env, join(logDir, 'mailbox.log'))
  if (mailbox) onShutdown(mailbox.stop)
  const vendorBackend = await steps.step("Starting the vendor's backend", () =>
    runVendorBackend(
      { ...environment.env, ...backend.env, APP_URL: appUrl },
      join(logDir, 'vendor-backend.log'),
    ),
  )
  onShutdown(vendorBackend.stop)
  const env = {
    WEBHOOK_RECEIVERS: 'any',
    ...sandboxSettings(sandbox.url, furtherSenders(environment.env)),
    ...mailbox?.settings,
    ...environment.env,
    APP_URL: appUrl,
  }
  const logFile = join(logDir, 'product.log')
  const product = await steps.step('Starting the product', () => runProduct({ mode, port, env, logFile }))
  onShutdown(product.stop)
  const staffLink = await steps.step('Making a sign-in link', () => makeStaffLink(env))
  process.stdout.write(
    renderCard({
      links,
      staffLink,
      appUrl,
      mailboxUrl: mailbox?.url,
      sandboxUrl: sandbox.url,
      backendUrl: backend.url,
      dataDir: shortPath(dataDir),
      logDir: shortPath(logDir),
    }),
  )
  if (mode === 'dev') followLog(logFile, statSync(logFile).size)
  return product
}

/** Chooses where the stand-in for a vendor's backend listens, and where it keeps what only it may know. */
async function chooseVendorBackend(dataDir: string) {
  const port = await getPort()
  const url = `http://localhost:${port}`
  const env = {
    VENDOR_BACKEND_PORT: String(port),
    VENDOR_BACKEND_URL: url,
    VENDOR_BACKEND_SETTINGS: join(dataDir, 'vendor-backend.json'),
  }
  return { url, env }
}

/** Starts the local mailbox, unless SMTP_URL names a mail server. */
async function openMailbox({ step }: Steps, env: NodeJS.ProcessEnv, logFile: string) {
  if (env.SMTP_URL) return undefined
  return step('Starting the local mailbox', () => runMailbox(env, logFile))
}

async function prepareDatabase({ step }: Steps, onShutdown: Shutdown['onShutdown']): Promise<Environment> {
  const title = process.env.DATABASE_URL ? 'Using the database of DATABASE_URL' : 'Starting PostgreSQL'
  const environment = await step(title, openEnvironment)
  onShutdown(environment.close)
  await step(
    'Migrating the database',
    async () => {
      await generateClient()
      return migrate(environment.databaseUrl)
    },
    (applied) => (applied.length ? `${applied.length} applied` : 'up to date'),
  )
  return environment
}

/** Makes the demo data and returns the invitation links. They give access, so they stay out of the log. */
function seed(env: NodeJS.ProcessEnv): Promise<Record<string, string>> {
  const seeding = runScript('tools/demo/seed.ts', [], { env }).then(({ code, stdout, output }) => {
    if (code !== 0) throw new Error(`The demo data could not be written.\n${output.replace(stdout, '')}`)
    return findLinks(stdout)
  })
  // Whoever waits for it hears of a failure, unless another step has failed before.
  seeding.catch(() => undefined)
  return seeding
}

/**
 * Makes a sign-in link for one of the demo's staff, who owns some of its tenants. It is made last because it works for 15
 * minutes, and stays out of the log because it gives access.
 */
async function makeStaffLink(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const { code, stdout, output } = await runScript(
    'bin/staff-link.ts',
    ['--email', 'ingrid@vendor.example', '--name', 'Ingrid Nygård'],
    {
      env,
    },
  )
  if (code !== 0) throw new Error(`The sign-in link could not be made.\n${output.replace(stdout, '')}`)
  return findStaffLink(stdout)
}

/** Returns the path from the present folder, if the path is below it. */
function shortPath(path: string): string {
  const fromHere = relative(process.cwd(), path)
  return fromHere.startsWith('..') ? path : fromHere
}

/** Shows what is added to a log after a position, as long as this process runs. */
function followLog(file: string, from: number): void {
  const log = openSync(file, 'r')
  const chunk = Buffer.alloc(64 * 1024)
  let position = from
  const show = () => {
    const length = readSync(log, chunk, 0, chunk.length, position)
    position += length
    process.stdout.write(chunk.subarray(0, length))
    if (length === chunk.length) show()
  }
  setInterval(show, 200).unref()
  process.once('exit', () => closeSync(log))
}
