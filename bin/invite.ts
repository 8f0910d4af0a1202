import { parseArgs } from 'node:util'
import { routing } from '@/i18n/routing'
import { getGuide, listGuides } from '@/lib/guide/catalog'
import { inviteTenant } from '@/lib/invitations/invite'
import { inviteSchema } from '@/lib/invitations/invite-schema'
import { runCommand, UsageError } from './command'
import { optionErrors } from './option-errors'

const usage = `npm run invite -- --guide payhawk-sage-intacct --company "Nordlys Handel AS" --email finance@nordlys.example --locale no

  --guide          the guide to follow
  --company        the customer's name
  --email          who is invited
  --locale         the language they read: en, fr or no
  --name           their name (optional)
  --erp-language   the language their ERP is in (optional)
  --send           mail the link too (needs SMTP_URL and MAIL_FROM where the product runs)
`

const options = {
  guide: { type: 'string', default: '' },
  company: { type: 'string', default: '' },
  email: { type: 'string', default: '' },
  locale: { type: 'string', default: '' },
  name: { type: 'string' },
  'erp-language': { type: 'string' },
  send: { type: 'boolean', default: false },
} as const

function read(args: string[]) {
  const { values } = parseArgs({ args, options })
  const { guide: guideId, 'erp-language': erpLanguage, send: isMailed, ...rest } = values
  const parsed = inviteSchema.safeParse({ guideId, erpLanguage, ...rest })
  if (parsed.success) return { invite: parsed.data, isMailed }
  const choices = {
    guideId: listGuides().map(({ id }) => id),
    locale: routing.locales,
    erpLanguage: getGuide(guideId)?.erp.languages ?? [],
  }
  const names = { guideId: 'guide', erpLanguage: 'erp-language' }
  throw new UsageError(`This invitation is not complete:\n${optionErrors(parsed.error, { choices, names })}`)
}

await runCommand(usage, async () => {
  const { invite, isMailed } = read(process.argv.slice(2))
  const { onboardingId, url } = await inviteTenant(invite, { isMailed })
  if (isMailed) console.log(`A mail to ${invite.email} waits for the running product to send it.`)
  console.log(`${invite.company} is invited (onboarding ${onboardingId}). The link is good for 60 days:`)
  console.log(url)
})
