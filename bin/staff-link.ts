import './env-file'

import { routing } from '@/i18n/routing'
import { roles } from '@/lib/accounts/staff/roles'
import { createSignInLink, signInLinkSchema } from '@/lib/accounts/staff/sign-in-link'
import { runCommand } from './command'
import { optionErrors } from './option-errors'
import { parseOptions, UsageError } from './plain-command'

const usage = `npm run staff:link -- --email ines@acme.example --name "Inès Moreau" --role manager --locale fr

  --email    whose link it is
  --name     their name (optional)
  --role     manager (may do all, the default) or viewer (may look)
  --locale   the language of the page it opens: en (the default), fr or no
`

const options = {
  email: { type: 'string', default: '' },
  name: { type: 'string' },
  role: { type: 'string' },
  locale: { type: 'string' },
} as const

await runCommand(usage, async () => {
  const parsed = signInLinkSchema.safeParse(parseOptions({ usage, options }).values)
  if (!parsed.success) {
    const choices = { role: roles, locale: routing.locales }
    throw new UsageError(`This link cannot be made:\n${optionErrors(parsed.error, { choices })}`)
  }
  const { url } = await createSignInLink(parsed.data)
  console.log(`Signs ${parsed.data.email} in as ${parsed.data.role}, and nobody else, within 15 minutes:`)
  console.log(url)
})
