import { parseArgs } from 'node:util'
import { endStaffAccess } from '@/lib/accounts/staff/session'
import { db } from '@/lib/platform/db'

const usage = `npm run staff:end -- --email ines@acme.example

  --email    whose sessions and sign-in links end
`

async function main() {
  const options = {
    email: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  } as const
  const { email, help } = parseArgs({ options }).values
  if (help) return console.log(usage)
  if (!email) throw new Error('Say whose access ends.')
  const { sessions } = await endStaffAccess(email)
  console.log(`Sessions of ${email} that were ended: ${sessions}. Links made for them open no more.`)
}

await main()
  .catch((error: Error) => {
    console.error(`${error.message}\n\n${usage}`)
    process.exitCode = 1
  })
  .finally(() => db.$disconnect())
