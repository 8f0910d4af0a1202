import 'server-only'
import { z } from 'zod'
import { getGuide, listGuides } from '@/guides/catalog'
import type { Guide } from '@/guides/guide'
import { type Locale, routing } from '@/i18n/routing'
import { db } from '@/lib/db'
import { getEnv } from '@/lib/env'
import { queueMail } from '@/lib/mail/outbox'
import { createAccessLink, keepToken } from './access-link'
import { changeOnboarding } from './change-onboarding'
import { startPath } from './paths'

const linkDays = 60

const lineSchema = z
  .string()
  .trim()
  .max(200, 'must have at most 200 characters')
  .refine((text) => !/\p{Cc}/u.test(text), 'must not hold control characters')

const listed = (names: readonly string[]) => `must be one of ${names.join(', ')}`

export const inviteSchema = z
  .strictObject({
    guideId: z.string().refine(getGuide, { error: () => listed(listGuides().map(({ id }) => id)) }),
    company: lineSchema.min(1, 'must not be empty'),
    email: z.email('must be an e-mail address').max(200, 'must have at most 200 characters'),
    name: lineSchema.default(''),
    locale: z.enum(routing.locales, listed(routing.locales)),
    /** The reader's own language where the ERP speaks it, else the ERP's first. */
    erpLanguage: z.string().optional(),
  })
  .superRefine(({ guideId, erpLanguage }, context) => {
    const languages = getGuide(guideId)?.erp.languages
    if (!languages || !erpLanguage || languages.includes(erpLanguage)) return
    context.addIssue({ code: 'custom', path: ['erpLanguage'], message: listed(languages) })
  })

export type Invite = z.input<typeof inviteSchema>
export type Invited = { onboardingId: string; url: string }

/** Creates a company with its onboarding, its first participant and a link for them, good for 60 days. `isMailed` sends it. */
export async function inviteTenant(invite: Invite, isMailed = false): Promise<Invited> {
  const { guideId, company, email, name, locale, ...given } = inviteSchema.parse(invite)
  const guide = getGuide(guideId)
  if (!guide) throw new Error(`There is no guide ${guideId}.`)
  const erpLanguage = given.erpLanguage ?? erpLanguageFor(guide, locale)
  const onboarding = await db.onboarding.create({
    data: {
      tenant: { create: { name: company } },
      guideId,
      guideVersion: guide.version,
      locale,
      erpLanguage,
      participants: { create: { email, name, locale, erpLanguage } },
    },
    select: { id: true, participants: { select: { id: true } } },
  })
  const participantId = onboarding.participants[0]?.id
  if (!participantId) throw new Error('The participant was not created.')
  return createLink({ onboardingId: onboarding.id, participantId, locale, isMailed })
}

/** One more link for a participant; those there are stay good. */
export async function createLink(link: {
  onboardingId: string
  participantId: string
  locale: Locale
  isMailed?: boolean
}): Promise<Invited> {
  const { onboardingId, participantId, locale, isMailed } = link
  const expiresAt = new Date(Date.now() + linkDays * 24 * 60 * 60 * 1000)
  const { result: token } = await changeOnboarding({ onboardingId, participantId }, async (change) => {
    const { linkId, token } = await createAccessLink(change.tx, { onboardingId, participantId, expiresAt })
    if (isMailed) {
      await keepToken(change.tx, { linkId, token })
      await queueMail(change, { kind: 'invitation', participantId, linkId })
    }
    change.tell({ kind: 'invited' })
    return token
  })
  return { onboardingId, url: new URL(startPath(locale, token), getEnv().APP_URL).href }
}

function erpLanguageFor({ erp }: Guide, locale: Locale): string {
  return erp.languages.includes(locale) ? locale : (erp.languages[0] ?? 'en')
}
