import './env-file'

import { isRestoredCopy } from '@/lib/platform/database/home'
import { readDirectUrl } from '@/lib/platform/database/settings'
import { describeKeyFaults, findKeyFaults } from '@/lib/platform/secrets/key-faults'
import { runCommand } from './command'
import { migrate } from './migrations/migrate'
import { parseOptions } from './plain-command'

const usage = `npm run db:migrate applies the missing migrations. It may be run at any time, and again when it was interrupted.
`

const work = async () => {
  parseOptions({ usage })
  const applied = await migrate(readDirectUrl(), { say: (line) => console.error(line) })
  console.log(applied.length ? `Applied ${applied.join(', ')}` : 'The database is up to date.')
  // A new database learns its keys here, so that none but these will do from now on.
  const faults = await findKeyFaults()
  if (faults.length > 0) throw new Error(describeKeyFaults(faults))
  if (await isRestoredCopy())
    console.error('This database is a restored copy. Its mails wait until you run: npm run db:restored')
}

await runCommand(usage, work, { keys: 'any' })
