import { describeAddress } from '@/lib/platform/database/address'
import { readAddress, readDirectUrl } from '@/lib/platform/database/settings'
import { EnvironmentError, getEnv } from '@/lib/platform/env'
import { loadSettings } from './settings'

/**
 * Reads the settings of the installation that a command acts on, and says on stderr which one that is. Throws an
 * `EnvironmentError` when one is missing: a command that looked for a database of its own would act on another installation
 * without a word.
 */
export function openInstallation(): void {
  loadSettings()
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
