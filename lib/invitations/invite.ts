import 'server-only'
import type { z } from 'zod'
import type { Locale } from '@/i18n/routing'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { getGuide } from '@/lib/guide/catalog'
import { erpLanguageFor } from '@/lib/guide/model/guide'
import { createAccessLink } from '@/lib/onboarding/access-link'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { publishEvents } from '@/lib/onboarding/published/publish'
import type { ReturnUrls } from '@/lib/onboarding/return-urls'
import { ensureStaffParticipant } from '@/lib/onboarding/staff-participant'
import { refreshSummary } from '@/lib/onboarding/summary/refresh-summary'
import { daysFromNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { absoluteUrl } from '@/lib/platform/env'
import { startPath } from '@/lib/platform/routes'
import type { Prisma } from '@/prisma/generated/client'
import { type Invite, inviteSchema } from './invite-schema'

type Invited = { onboardingId: string; url: string }

type InviteOptions = {
  /** Mails the link. */
  isMailed?: boolean
  /** The member of the staff who invites, for the history. */
  staff?: StaffMember
  /**
   * Names the form or the line of a list that asks. A key that comes again makes no second onboarding and no second mail. It
   * makes one more link, because only the hash of the first is stored.
   */
  key?: string
  /** Addresses in the vendor's own product, which `returnUrlSchema` has let pass. */
  urls?: ReturnUrls
}

type CreateOptions = Pick<InviteOptions, 'key' | 'urls'>

/** Creates a company with its onboarding, its first participant and a link for them, which opens it for 60 days. */
export async function inviteTenant(
  typed: z.input<typeof inviteSchema>,
  { isMailed, staff, key, urls }: InviteOptions = {},
): Promise<Invited> {
  const invite = inviteSchema.parse(typed)
  const { onboardingId, participantId } = await findOrCreate(invite, { key, urls })
  const author = staff && (await ensureStaffParticipant(db, staff, onboardingId))
  return createInvitationLink({
    onboardingId,
    participantId,
    locale: invite.locale,
    isMailed,
    isFirst: true,
    authorId: author?.participantId,
  })
}

const invitedSelect = {
  id: true,
  participants: { where: { staffId: null }, orderBy: { createdAt: 'asc' }, take: 1, select: { id: true } },
} satisfies Prisma.OnboardingSelect

/** Two requests with the same key wait for each other: the second finds what the first has made. */
async function findOrCreate(invite: Invite, options: CreateOptions) {
  const { key } = options
  return db.$transaction(async (tx) => {
    if (key) await tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtext(${key}))`
    const existing =
      key && (await tx.onboarding.findUnique({ where: { inviteKey: key }, select: invitedSelect }))
    const { id, participants } = existing || (await createOnboarding(tx, invite, options))
    if (!participants[0]) throw new Error('The participant was not created.')
    return { onboardingId: id, participantId: participants[0].id }
  })
}

async function createOnboarding(tx: Prisma.TransactionClient, invite: Invite, options: CreateOptions) {
  const created = await tx.onboarding.create({
    data: toOnboardingData(invite, options),
    select: invitedSelect,
  })
  await refreshSummary(tx, created.id)
  await publishEvents(tx, created.id, [{ type: 'onboarding.created' }])
  return created
}

function toOnboardingData(
  { guideId, company, email, name, locale, ...chosen }: Invite,
  { key, urls }: CreateOptions,
) {
  const guide = getGuide(guideId)
  if (!guide) throw new Error(`There is no guide ${guideId}.`)
  const erpLanguage = chosen.erpLanguage || erpLanguageFor(guide, locale)
  return {
    tenant: { create: { name: company } },
    guideId,
    guideVersion: guide.version,
    locale,
    erpLanguage,
    inviteKey: key,
    ...urls,
    ...(chosen.ownerId && { owner: { connect: { id: chosen.ownerId } } }),
    participants: { create: { email, name, locale, erpLanguage } },
  }
}

type NewInvitationLink = {
  onboardingId: string
  participantId: string
  locale: Locale
  isMailed?: boolean
  /** Mails nothing to a participant who was mailed an invitation before. */
  isFirst?: boolean
  /** The participant who makes the link, when it is for another one. */
  authorId?: string
}

/** Makes one more link for a participant. The links they have stay good. */
export async function createInvitationLink({
  onboardingId,
  participantId,
  locale,
  isMailed,
  isFirst,
  authorId,
}: NewInvitationLink): Promise<Invited> {
  const author = { onboardingId, participantId: authorId ?? participantId }
  const { result: token } = await changeOnboarding(author, async (change) => {
    const isNeeded = isMailed && !(isFirst && (await hasInvitation(change, participantId)))
    const mail = isNeeded ? ({ kind: 'invitation' } as const) : undefined
    const { token } = await createAccessLink(change, { participantId, expiresAt: invitationExpiry(), mail })
    change.recordEvent({ kind: 'invited' })
    return token
  })
  return { onboardingId, url: absoluteUrl(startPath(locale, token)) }
}

async function hasInvitation({ tx, onboardingId }: Change, participantId: string): Promise<boolean> {
  const where = { onboardingId, participantId, kind: 'invitation' }
  return (await tx.mail.count({ where })) > 0
}

const invitationDays = 60

/** Returns when a link to a whole onboarding that is made now will expire. */
export function invitationExpiry(): Date {
  return daysFromNow(invitationDays)
}
