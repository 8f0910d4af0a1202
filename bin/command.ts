import { contentFolders } from '@/i18n/content-folders'
import { FaultyFiles } from '@/lib/guide/explain/fault'
import { db } from '@/lib/platform/db'
import { describeKeyFaults, findKeyFaults } from '@/lib/platform/secrets/key-faults'
import { openInstallation } from './installation'
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
