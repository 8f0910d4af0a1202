import { readDirectUrl } from '@/lib/platform/database/settings'
import { runCommand } from './command'
import { migrate } from './migrations/migrate'

const usage = `npm run db:migrate applies the missing migrations. It may be run at any time, and again when it was interrupted.
`

await runCommand(usage, async () => {
  const applied = await migrate(readDirectUrl(), { say: (line) => console.error(line) })
  console.log(applied.length ? `Applied ${applied.join(', ')}` : 'The database is up to date.')
})
