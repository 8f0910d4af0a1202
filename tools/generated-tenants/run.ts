import { runPlainCommand, wholeNumber } from '../../bin/plain-command'
import { withEnvironment } from '../launcher/environment'
import { generateTenants } from './generate'

const usage = `npm run tenants:generate -- --count 100000

Adds tenants for measuring: nobody has done anything in them.

  --count   how many
`

await runPlainCommand({ usage, options: { count: { type: 'string', default: '' } } }, async ({ values }) => {
  const count = wholeNumber('count', values.count)
  await withEnvironment(() => generateTenants(process.env.DATABASE_URL ?? '', count))
  console.log(`${count} tenants were added.`)
})
