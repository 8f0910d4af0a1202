import { z } from 'zod'
import { type Locale, routing } from '@/i18n/routing'
import { getGuide, listGuides } from '@/lib/guide/catalog'
import 'server-only'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { erpLanguageFor, isErpLanguage } from '@/lib/guide/model/guide'
import { createAccessLink, keepToken } from '@/lib/onboarding/access-link'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { ensureStaffParticipant } from '@/lib/onboarding/staff-participant'
import { db } from '@/lib/platform/db'
import { getEnv } from '@/lib/platform/env'
import { queueMail } from '@/lib/platform/mail/outbox'
import { startPath } from '@/lib/platform/routes'

const lineSchema = z
  .string()
  .trim()
  .max(200, 'must have at most 200 characters')
  .refine((text) => !/\p{Cc}/u.test(text), 'must not hold control characters')

const mustBeOneOf = (names: readonly string[]) => `must be one of ${names.join(', ')}`

export const inviteSchema = z
  .strictObject({
    guideId: z.string().refine(getGuide, { error: () => mustBeOneOf(listGuides().map(({ id }) => id)) }),
    company: lineSchema.min(1, 'must not be empty'),
    email: z.email('must be an e-mail address').max(200, 'must have at most 200 characters'),
    name: lineSchema.default(''),
    locale: z.enum(routing.locales, mustBeOneOf(routing.locales)),
    /** The reader's own language where the ERP speaks it, else the ERP's first. */
    erpLanguage: z.string().optional(),
  })
  .superRefine(({ guideId, erpLanguage }, context) => {
    const erp = getGuide(guideId)?.erp
    if (!erp || !erpLanguage || isErpLanguage({ erp }, erpLanguage)) return
    context.addIssue({ code: 'custom', path: ['erpLanguage'], message: mustBeOneOf(erp.languages) })
  })

export type Invite = z.input<typeof inviteSchema>

export type ParsedInvite = z.output<typeof inviteSchema>

export type InvitedOnboarding = { onboardingId: string; url: string }

export type InviteOptions = {
  /** Sends the link. */
  isMailed?: boolean
  /** Who of the staff looks after it. */
  ownerId?: string
  /** Who of the staff invites; the history says so. */
  staff?: StaffMember
  /** Of the form or the line that asks for it: sent twice it makes one and mails once, and the second answer brings a link of its own. */
  key?: string
}

/** Creates a company with its onboarding, its first participant and a link for them, good for 60 days. */
export async function inviteTenant(invite: Invite, inviting: InviteOptions = {}): Promise<InvitedOnboarding> {
  const { isMailed, staff } = inviting
  const { onboardingId, participantId, locale } = await findOrCreate(inviteSchema.parse(invite), inviting)
  const author = staff && (await ensureStaffParticipant(db, staff, onboardingId))
  return createLink({
    onboardingId,
    participantId,
    locale,
    isMailed,
    isFirst: true,
    authorId: author?.participantId,
  })
}

/** Of two with the same key the second waits for the first, and finds what it has made. */
async function findOrCreate(invite: ParsedInvite, { key, ownerId }: InviteOptions) {
  return db.$transaction(async (tx) => {
    if (key) await tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtext(${key}))`
    const select = {
      id: true,
      participants: {
        where: { staffId: null },
        orderBy: { createdAt: 'asc' },
        take: 1,
        select: { id: true },
      },
    } as const
    const known = key && (await tx.onboarding.findUnique({ where: { inviteKey: key }, select }))
    const { id, participants } =
      known || (await tx.onboarding.create({ data: toOnboardingData(invite, { key, ownerId }), select }))
    if (!participants[0]) throw new Error('The participant was not created.')
    return { onboardingId: id, participantId: participants[0].id, locale: invite.locale }
  })
}

function toOnboardingData(
  { guideId, company, email, name, locale, ...given }: ParsedInvite,
  { key, ownerId }: InviteOptions,
) {
  const guide = getGuide(guideId)
  if (!guide) throw new Error(`There is no guide ${guideId}.`)
  const erpLanguage = given.erpLanguage ?? erpLanguageFor(guide, locale)
  return {
    tenant: { create: { name: company } },
    guideId,
    guideVersion: guide.version,
    locale,
    erpLanguage,
    inviteKey: key,
    ...(ownerId && { owner: { connect: { id: ownerId } } }),
    participants: { create: { email, name, locale, erpLanguage } },
  }
}

type NewLink = {
  onboardingId: string
  participantId: string
  locale: Locale
  isMailed?: boolean
  /** Then what has been mailed is not mailed again. */
  isFirst?: boolean
  /** Who makes it, if not the one it is for. */
  authorId?: string
}

/** One more link for a participant; those there are stay good. */
export async function createLink({
  onboardingId,
  participantId,
  locale,
  isMailed,
  isFirst,
  authorId,
}: NewLink): Promise<InvitedOnboarding> {
  const expiresAt = invitationExpiry()
  const author = { onboardingId, participantId: authorId ?? participantId }
  const { result: token } = await changeOnboarding(author, async (change) => {
    const { linkId, token } = await createAccessLink(change.tx, { onboardingId, participantId, expiresAt })
    if (isMailed && !(isFirst && (await hasInvitation(change, participantId)))) {
      await keepToken(change.tx, { linkId, token })
      await queueMail(change, { kind: 'invitation', participantId, linkId })
    }
    change.recordEvent({ kind: 'invited' })
    return token
  })
  return { onboardingId, url: new URL(startPath(locale, token), getEnv().APP_URL).href }
}

async function hasInvitation({ tx, onboardingId }: Change, participantId: string): Promise<boolean> {
  const where = { onboardingId, participantId, kind: 'invitation' }
  return (await tx.mail.count({ where })) > 0
}

const invitationDays = 60

/** How long a link to a whole onboarding is good. */
export function invitationExpiry(): Date {
  return new Date(Date.now() + invitationDays * 24 * 60 * 60 * 1000)
}
