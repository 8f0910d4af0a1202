import './env-file'

import { makeApiKey, newKeySchema, scopes } from '@/lib/api/keys/api-key'
import { runCommand } from './command'
import { optionErrors } from './option-errors'
import { parseOptions, UsageError } from './plain-command'

const usage = `npm run api-key -- --name "Billing, production" --scope read --scope write --days 365

  --name    which program uses the key
  --scope   what it can do: read, write or credentials. Repeat it for several; read and write when it is left out
  --days    the days until it expires. Without them it is good until it is revoked
`

const options = {
  name: { type: 'string', default: '' },
  scope: { type: 'string', multiple: true },
  days: { type: 'string' },
} as const

await runCommand(usage, async () => {
  const { name, scope = ['read', 'write'], days } = parseOptions({ usage, options }).values
  const asked = { name, scopes: scope, days: days === undefined ? undefined : Number(days) }
  const parsed = newKeySchema.safeParse(asked)
  if (!parsed.success) {
    const errors = optionErrors(parsed.error, {
      choices: { scopes, days: ['1 to 3650'] },
      names: { scopes: 'scope' },
    })
    throw new UsageError(`This key cannot be made:\n${errors}`)
  }
  const { keyId, text } = await makeApiKey(parsed.data)
  console.log(
    `A key named ${parsed.data.name} is made (${keyId}), which can ${parsed.data.scopes.join(', ')}.`,
  )
  console.log('It is printed only this once. Replace or revoke it on the page Developers of the dashboard:')
  console.log(text)
})
