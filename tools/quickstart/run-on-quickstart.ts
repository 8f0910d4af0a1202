import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findDataDir } from '../launcher/data-folder'
import { openEnvironment } from '../launcher/environment'
import { runScript } from '../launcher/run'
import { describeFailure } from '../launcher/steps'

/** The commands that act on an installation, by the names of their npm scripts. */
const commands: Record<string, string> = {
  invite: 'bin/invite.ts',
  'api-key': 'bin/api-key.ts',
  'staff:link': 'bin/staff-link.ts',
  'staff:end': 'bin/staff-end.ts',
  'db:migrate': 'bin/migrate.ts',
  'db:restored': 'bin/db-restored.ts',
  'db:summaries': 'bin/refresh-summaries.ts',
  'secrets:lost': 'bin/secrets-lost.ts',
  'secrets:reseal': 'bin/reseal.ts',
}

/** Returns what the quickstart and its twin with reload take. */
export function usageOf(script: string): string {
  return `npm run ${script} [-- <command>]

Starts a database of its own, ${script === 'dev' ? 'serves the product with reload' : 'builds and serves the product'} with demo data, a stand-in ERP and a mailbox, and prints where each is.
With a command it acts on the installation that it has made: ${Object.keys(commands).join(', ')}.
Settings are variables: PORT, DATABASE_URL and DATA_DIR.
`
}

/**
 * Runs a command on the installation that `npm run quickstart` has made, whether it runs at the moment or not. The command by
 * itself acts only on an installation that settings name.
 */
export async function runOnQuickstart(command: string, args: string[]): Promise<void> {
  const script = commands[command]
  if (!script || !hasInstallation(findDataDir())) {
    const isKnown = script !== undefined
    console.error(
      isKnown
        ? 'There is no installation of the quickstart here yet. Run `npm run quickstart` first.'
        : `The quickstart has no command "${command}". It has: ${Object.keys(commands).join(', ')}.`,
    )
    process.exitCode = 1
    return
  }
  try {
    const { env, close } = await openEnvironment()
    const { code } = await runScript(script, args, { env, echo: true }).finally(close)
    process.exitCode = code
  } catch (error) {
    console.error(describeFailure(error as Error))
    process.exitCode = 1
  }
}

function hasInstallation(dataDir: string): boolean {
  return ['secrets.env', 'postgres/PG_VERSION'].some((file) => existsSync(join(dataDir, file)))
}
