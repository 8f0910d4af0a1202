import './env-file'

import { endStaffAccess } from '@/lib/accounts/staff/session'
import { runCommand } from './command'
import { parseOptions, UsageError } from './plain-command'

const usage = `npm run staff:end -- --email ines@acme.example

  --email    whose sessions and sign-in links end
`

const options = { email: { type: 'string', default: '' } } as const

await runCommand(usage, async () => {
  const { email } = parseOptions({ usage, options }).values
  if (!email) throw new UsageError('Say whose access ends.')
  const { sessions } = await endStaffAccess(email)
  console.log(`Sessions of ${email} that were ended: ${sessions}. Links made for them open no more.`)
})
