import { parseArgs } from 'node:util'
import { endStaffAccess } from '@/lib/accounts/staff/session'
import { runCommand, UsageError } from './command'

const usage = `npm run staff:end -- --email ines@acme.example

  --email    whose sessions and sign-in links end
`

await runCommand(usage, async () => {
  const { email } = parseArgs({ options: { email: { type: 'string', default: '' } } }).values
  if (!email) throw new UsageError('Say whose access ends.')
  const { sessions } = await endStaffAccess(email)
  console.log(`Sessions of ${email} that were ended: ${sessions}. Links made for them open no more.`)
})
