import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { migrate } from '../../bin/migrations/migrate'
import { runPlainCommand } from '../../bin/plain-command'
import { loadSettings } from '../../bin/settings'
import { furtherSenders, sandboxSettings } from '../../sandbox/settings'
import { isDemoPlanted } from '../demo/planted'
import { buildProduct } from '../launcher/build'
import { generateClient } from '../launcher/client'
import { findDataDir, findLogDir } from '../launcher/data-folder'
import { type Environment, openEnvironment, rememberAppUrl } from '../launcher/environment'
import type { Service } from '../launcher/service'
import { runMailbox, runProduct, runSandbox, runVendorBackend } from '../launcher/services'
import { createShutdown, type Shutdown } from '../launcher/shutdown'
import { createSteps, describeFailure, type Steps } from '../launcher/steps'
import { lastLines } from '../start/remedies.mjs'
import { renderCard } from './card'
import { chooseVendorBackend, makeStaffLink, seed } from './demo'
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
  const { step } = createSteps(join(logDir, 'launcher.log'))
  const logFile = (name: string) => join(logDir, `${name}.log`)
  const open = async <Opened extends Service>(opening: Promise<Opened>) => {
    const service = await opening
    onShutdown(service.stop)
    return service
  }

  // Work begins as soon as it can, and is waited for in its step, so that the steps are shown in order.
  const generating = begin(generateClient())
  const building = begin(generating.then(() => (mode === 'start' ? buildProduct() : false)))
  const environment = await prepareDatabase(step, generating, onShutdown)
  const appUrl = process.env.APP_URL || `http://localhost:${port}`
  rememberAppUrl(dataDir, appUrl)
  const env: NodeJS.ProcessEnv = { ...environment.env, APP_URL: appUrl }
  const backend = await chooseVendorBackend(dataDir)
  const backendEnv = { ...env, ...backend.env }
  const hasDemo = await isDemoPlanted(environment.databaseUrl)
  const seeding = begin(seed(backendEnv))
  const openingSandbox = begin(open(runSandbox(env, logFile('sandbox'))))
  const openingMailbox = env.SMTP_URL ? undefined : begin(open(runMailbox(env, logFile('mailbox'))))
  const openingBackend = begin(
    seeding.then(() => open(runVendorBackend(backendEnv, logFile('vendor-backend')))),
  )

  const showBuilt = (isNew: boolean) => (isNew ? '' : 'unchanged')
  if (mode === 'start') await step('Building the product', () => building, showBuilt)
  // While the demo is made, the product's jobs would act on its past: they would send its mails.
  if (!hasDemo) await step('Preparing the demo customer', () => seeding)
  const sandbox = await step('Starting the sandbox ERP', () => openingSandbox)
  const mailbox = openingMailbox && (await step('Starting the local mailbox', () => openingMailbox))
  const productEnv = {
    WEBHOOK_RECEIVERS: 'any',
    ...sandboxSettings(sandbox.url, furtherSenders(env)),
    ...mailbox?.settings,
    ...env,
  }
  const openingProduct = begin(open(runProduct({ mode, port, env: productEnv, logFile: logFile('product') })))
  const makingLink = begin(makeStaffLink(productEnv))
  if (hasDemo) await step('Preparing the demo customer', () => seeding)
  await step("Starting the vendor's backend", () => openingBackend)
  const product = await step('Starting the product', () => openingProduct)
  const staffLink = await step('Making a sign-in link', () => makingLink)
  process.stdout.write(
    renderCard({
      links: await seeding,
      staffLink,
      appUrl,
      mailboxUrl: mailbox?.url,
      sandboxUrl: sandbox.url,
      backendUrl: backend.url,
      dataDir: shortPath(dataDir),
      logDir: shortPath(logDir),
    }),
  )
  if (mode === 'dev') followLog(logFile('product'), statSync(logFile('product')).size)
  return product
}

async function prepareDatabase(
  step: Steps['step'],
  generating: Promise<void>,
  onShutdown: Shutdown['onShutdown'],
): Promise<Environment> {
  const title = process.env.DATABASE_URL ? 'Using the database of DATABASE_URL' : 'Starting PostgreSQL'
  const environment = await step(title, openEnvironment)
  onShutdown(environment.close)
  await step(
    'Migrating the database',
    async () => {
      const [applied] = await Promise.all([migrate(environment.databaseUrl), generating])
      return applied
    },
    (applied) => (applied.length ? `${applied.length} applied` : 'up to date'),
  )
  return environment
}

/** Lets work go on until its step waits for it. Its failure is shown then, unless another step has failed before. */
function begin<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined)
  return work
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
