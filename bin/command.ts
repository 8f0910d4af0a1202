import { db } from '@/lib/platform/db'
import { openInstallation } from './installation'

/** Says why a command cannot do what it was asked. Its message is printed with the usage. */
export class UsageError extends Error {}

/**
 * Runs a command that acts on an installation: prints the usage when it is asked for, refuses without the settings of the
 * installation, says which one it acts on, and closes the database. Failures are printed as sentences.
 */
export async function runCommand(usage: string, work: () => Promise<void>): Promise<void> {
  const args = process.argv.slice(2)
  if (args.includes('--help') || args.includes('-h')) return console.log(usage)
  try {
    openInstallation()
    await work()
  } catch (error) {
    const { message, code } = error as Error & { code?: string }
    const isAboutOptions = error instanceof UsageError || code?.startsWith('ERR_PARSE_ARGS')
    console.error(isAboutOptions ? `${message}\n\n${usage}` : message)
    process.exitCode = 1
  } finally {
    await db.$disconnect()
  }
}
