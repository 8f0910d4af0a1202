import { readDirectUrl } from '@/lib/platform/database/settings'
import { describeKeyFaults, findKeyFaults } from '@/lib/platform/secrets/key-faults'
import { runCommand } from './command'
import { migrate } from './migrations/migrate'

const usage = `npm run db:migrate applies the missing migrations. It may be run at any time, and again when it was interrupted.
`

const work = async () => {
  const applied = await migrate(readDirectUrl(), { say: (line) => console.error(line) })
  console.log(applied.length ? `Applied ${applied.join(', ')}` : 'The database is up to date.')
  // A new database learns its keys here, so that none but these will do from now on.
  const faults = await findKeyFaults()
  if (faults.length > 0) throw new Error(describeKeyFaults(faults))
}

await runCommand(usage, work, { keys: 'any' })
