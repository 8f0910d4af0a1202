import { contentFolders } from '@/i18n/content-folders'
import { FaultyFiles } from '@/lib/guide/explain/fault'
import { describeAddress } from '@/lib/platform/database/address'
import { readAddress, readDirectUrl } from '@/lib/platform/database/settings'
import { db } from '@/lib/platform/db'
import { EnvironmentError, getEnv } from '@/lib/platform/env'
import { describeKeyFaults, findKeyFaults } from '@/lib/platform/secrets/key-faults'
import { asksForHelp, UsageError } from './plain-command'

type Options = {
  /** Whether the command needs the database's own keys. `own` lets a key be missing, but not be another one. */
  keys?: 'fitting' | 'own' | 'any'
}

/**
 * Runs a command that acts on an installation: prints the usage when it is asked for, refuses without the settings and the
 * keys of the installation, says which one it acts on, and closes the database. Failures are printed as sentences.
 */
export async function runCommand(
  usage: string,
  work: () => Promise<void>,
  { keys = 'fitting' }: Options = {},
): Promise<void> {
  if (asksForHelp(process.argv.slice(2))) return console.log(usage)
  try {
    openInstallation()
    await doWithoutFaultyGuides()
    if (keys !== 'any') await checkKeys(keys)
    await work()
  } catch (error) {
    const { message } = error as Error
    console.error(error instanceof UsageError ? `${message}\n\n${usage}` : message)
    process.exitCode = 1
  } finally {
    await db.$disconnect()
  }
}

async function checkKeys(needed: 'fitting' | 'own'): Promise<void> {
  const faults = (await findKeyFaults()).filter(({ kind }) => kind === 'wrong' || needed === 'fitting')
  if (faults.length > 0) throw new Error(describeKeyFaults(faults))
}

/**
 * Leaves out the guides that the server leaves out. Faults that keep the server from starting are none of a command's business, unless
 * it needs a guide: it fails with them then.
 */
async function doWithoutFaultyGuides(): Promise<void> {
  if (contentFolders().length === 1) return
  const { leaveFaultyGuidesOut } = await import('@/lib/startup/leave-faulty-guides-out')
  try {
    leaveFaultyGuidesOut()
  } catch (error) {
    if (!(error instanceof FaultyFiles)) throw error
  }
}

/**
 * Reads the settings of the installation that a command acts on, and says on stderr which one that is. Throws an
 * `EnvironmentError` when one is missing: a command that looked for a database of its own would act on another installation
 * without a word.
 */
function openInstallation(): void {
  try {
    sayInstallation()
  } catch (error) {
    throw error instanceof EnvironmentError ? new EnvironmentError(`${error.message}\n${whatToDo()}`) : error
  }
}

/** Says on stderr which database and which address this process acts on, and no password. */
export function sayInstallation(): void {
  const { DATABASE_URL, APP_URL } = getEnv()
  const [address, direct] = [DATABASE_URL, readDirectUrl()].map((url) => describeAddress(readAddress(url)))
  const directly = direct === address ? '' : `, directly ${direct}`
  console.error(`Database: ${address}${directly}. APP_URL: ${APP_URL.href}`)
}

function whatToDo(): string {
  const command = process.env.npm_lifecycle_event ?? 'invite'
  return (
    'This command acts on the installation that its settings name. Set them in the environment or in .env; .env.example lists ' +
    `them.\nFor the installation of \`npm run quickstart\`: npm run quickstart -- ${command}`
  )
}
