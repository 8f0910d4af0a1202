import 'server-only'
import { getLog } from '@/lib/platform/log'
import { describeKeyFaults, findKeyFaults } from '@/lib/platform/secrets/key-faults'

const againAfterMs = 5_000

/**
 * Ends the process, with the reason, when SECRET_KEYS does not hold the keys of the database: it could read nothing that is stored,
 * and would seal under a key that nobody keeps. Calls `onFit` when it does. While the database cannot be asked, the process lives and
 * asks again; the background jobs then wait.
 */
export async function requireKeys(onFit: () => void): Promise<void> {
  try {
    const faults = await findKeyFaults()
    if (faults.length > 0) {
      process.stderr.write(`Handrail cannot start.\n${describeKeyFaults(faults)}\n`)
      process.exit(1)
    }
  } catch (error) {
    getLog().warn({ error: (error as Error).name }, 'the database could not be asked about the keys yet')
    setTimeout(() => void requireKeys(onFit), againAfterMs)
    return
  }
  onFit()
}
