import { parseArgs } from 'node:util'
import { withEnvironment } from '../launcher/environment'
import { generateTenants } from './generate'

const usage = 'npm run tenants:generate -- --count 100000'

const { values } = parseArgs({ options: { count: { type: 'string', default: '' } } })
const count = Number(values.count)
if (!Number.isSafeInteger(count) || count < 1) {
  console.error(usage)
  process.exit(1)
}
await withEnvironment(() => generateTenants(process.env.DATABASE_URL ?? '', count))
console.log(`${count} tenants more. They are for measuring: nobody has done anything in them.`)
