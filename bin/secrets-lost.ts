import './env-file'

import { giveUpKey } from '@/lib/platform/secrets/give-up-key'
import { runCommand } from './command'
import { parseOptions, UsageError } from './plain-command'

const usage = `npm run secrets:lost -- --key k1

  --key    the name of a key that is lost for good; may be given more than once

Deletes what that key sealed: customers are asked for their credentials again, links that wait in mails are not sent,
lists that wait to be imported are uploaded again. Nothing else is lost. Without --key it changes nothing.
`

const options = { key: { type: 'string', multiple: true } } as const

await runCommand(
  usage,
  async () => {
    const { key: keys } = parseOptions({ usage, options }).values
    if (!keys?.length) throw new UsageError('Say which key is lost.')
    for (const key of keys) {
      const deleted = await giveUpKey(key)
      for (const [column, count] of deleted) console.log(`${column}: ${count} under ${key} given up`)
    }
  },
  { keys: 'any' },
)
