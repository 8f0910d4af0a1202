import './env-file'

import { settleHere } from '@/lib/platform/database/home'
import { settleRestored } from '@/lib/worker/after-restore'
import { runCommand } from './command'
import { parseOptions } from './plain-command'

const usage = `npm run db:restored

  --moved    nothing has happened since the copy was made: the database only moved to another server

Says that this database was restored from a backup. Mails that wait in it may have been sent since the backup was made, so
they are not sent; staff see them and can send them again. Staff sign in again. With --moved, everything goes on as it was.
Until this was run, the product serves and sends no mail.
`

const options = { moved: { type: 'boolean', default: false } } as const

await runCommand(usage, async () => {
  const { moved } = parseOptions({ usage, options }).values
  if (moved) {
    await settleHere()
    console.log('The database goes on here, with the mails that wait in it.')
    return
  }
  const { mails, reminders, sessions } = await settleRestored()
  console.log(
    `Mails that are not sent: ${mails}. Reminders that count as sent: ${reminders}. Sessions of staff that were ended: ${sessions}.`,
  )
})
