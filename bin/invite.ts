import './env-file'

import { routing } from '@/i18n/routing'
import { getGuide, listGuides } from '@/lib/guide/catalog'
import { inviteTenant } from '@/lib/invitations/invite'
import { inviteSchema } from '@/lib/invitations/invite-schema'
import { type ReturnUrls, returnUrlError } from '@/lib/onboarding/return-urls'
import { runCommand } from './command'
import { optionErrors } from './option-errors'
import { parseOptions, UsageError } from './plain-command'

const usage = `npm run invite -- --guide payhawk-sage-intacct --company "Nordlys Handel AS" --email finance@nordlys.example --locale no

  --guide          the guide to follow
  --company        the customer's name
  --email          who is invited
  --locale         the language they read: en, fr or no
  --name           their name (optional)
  --erp-language   the language their ERP is in (optional)
  --return-url     the address in your own product that a link on every page leads back to (optional; RETURN_ORIGINS allows its origin)
  --success-url    the address that the end leads to (optional; without it, --return-url)
  --send           mail the link too (needs SMTP_URL and MAIL_FROM where the product runs)
`

const options = {
  guide: { type: 'string', default: '' },
  company: { type: 'string', default: '' },
  email: { type: 'string', default: '' },
  locale: { type: 'string', default: '' },
  name: { type: 'string' },
  'erp-language': { type: 'string' },
  'return-url': { type: 'string' },
  'success-url': { type: 'string' },
  send: { type: 'boolean', default: false },
} as const

function read(args: string[]) {
  const { values } = parseOptions({ usage, options }, args)
  const {
    guide: guideId,
    'erp-language': erpLanguage,
    'return-url': returnUrl,
    'success-url': successUrl,
    send: isMailed,
    ...rest
  } = values
  const parsed = inviteSchema.safeParse({ guideId, erpLanguage, ...rest })
  if (parsed.success) return { invite: parsed.data, isMailed, urls: readUrls({ returnUrl, successUrl }) }
  const choices = {
    guideId: listGuides().map(({ id }) => id),
    locale: routing.locales,
    erpLanguage: getGuide(guideId)?.erp.languages ?? [],
  }
  const names = { guideId: 'guide', erpLanguage: 'erp-language' }
  throw new UsageError(`This invitation is not complete:\n${optionErrors(parsed.error, { choices, names })}`)
}

function readUrls(urls: ReturnUrls): ReturnUrls {
  const names = { returnUrl: '--return-url', successUrl: '--success-url' } as const
  const wrong = (['returnUrl', 'successUrl'] as const).filter(
    (name) => urls[name] !== undefined && returnUrlError(urls[name]) !== undefined,
  )
  if (wrong.length === 0) return urls
  const lines = wrong.map(
    (name) => `  ${names[name]} must be an address whose origin stands in RETURN_ORIGINS`,
  )
  throw new UsageError(`This invitation is not complete:\n${lines.join('\n')}`)
}

await runCommand(usage, async () => {
  const { invite, isMailed, urls } = read(process.argv.slice(2))
  const { onboardingId, url } = await inviteTenant(invite, { isMailed, urls })
  if (isMailed) console.log(`A mail to ${invite.email} waits for the running product to send it.`)
  console.log(`${invite.company} is invited (onboarding ${onboardingId}). The link is good for 60 days:`)
  console.log(url)
})
