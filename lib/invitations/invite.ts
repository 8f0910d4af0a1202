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

type Invited = { onboardingId: string; linkId: string; url: string; expiresAt: Date }

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
  /** The tenant whose onboarding it is, in place of a new one with the company's name. */
  tenantId?: string
  /** What the vendor keeps with a new tenant. A tenant that has this external id already is taken as it is. */
  ownData?: { externalId?: string; metadata?: Record<string, string> }
  /** Answers to the guide's questions that are known already. The customer sees them and can change them. */
  answers?: Record<string, string>
  /** The API key by which the vendor's software invites, for the history. */
  apiKeyId?: string
}

type CreateOptions = Omit<InviteOptions, 'isMailed' | 'staff'>

/** Creates a company with its onboarding, its first participant and a link for them, which opens it for 60 days. */
export async function inviteTenant(
  typed: z.input<typeof inviteSchema>,
  { isMailed, staff, ...options }: InviteOptions = {},
): Promise<Invited> {
  const invite = inviteSchema.parse(typed)
  const { onboardingId, participantId } = await findOrCreate(invite, options)
  const author = staff && (await ensureStaffParticipant(db, staff, onboardingId))
  return createInvitationLink({
    onboardingId,
    participantId,
    locale: invite.locale,
    isMailed,
    isFirst: true,
    authorId: author?.participantId,
    apiKeyId: options.apiKeyId,
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
  const tenantId = await findTenant(tx, options)
  const created = await tx.onboarding.create({
    data: { ...toOnboardingData(invite, options), tenant: toTenant(invite, options, tenantId) },
    select: invitedSelect,
  })
  const questions = Object.keys(options.answers ?? {})
  if (questions.length > 0) {
    const data = { questions, ...(options.apiKeyId && { apiKeyId: options.apiKeyId }) }
    const event = { onboardingId: created.id, kind: 'questionsAnswered', data }
    await tx.event.create({ data: event, select: { id: true } })
  }
  await refreshSummary(tx, created.id)
  await publishEvents(tx, created.id, [{ type: 'onboarding.created' }])
  return created
}

/** Returns the tenant that is meant, or undefined for a new one. Two requests for one new external id wait for each other. */
async function findTenant(
  tx: Prisma.TransactionClient,
  { tenantId, ownData }: CreateOptions,
): Promise<string | undefined> {
  if (tenantId || !ownData?.externalId) return tenantId
  const { externalId } = ownData
  await tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtext(${`tenant:${externalId}`}))`
  return (await tx.tenant.findUnique({ where: { externalId }, select: { id: true } }))?.id
}

function toTenant({ company: name }: Invite, { ownData }: CreateOptions, id: string | undefined) {
  return id ? { connect: { id } } : { create: { name, ...ownData } }
}

function toOnboardingData(
  { guideId, email, name, locale, ...chosen }: Invite,
  { key, urls, answers }: CreateOptions,
) {
  const guide = getGuide(guideId)
  if (!guide) throw new Error(`There is no guide ${guideId}.`)
  const erpLanguage = chosen.erpLanguage || erpLanguageFor(guide, locale)
  return {
    guideId,
    guideVersion: guide.version,
    locale,
    erpLanguage,
    inviteKey: key,
    ...(answers && { answers, answersVersion: 1 }),
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
  /** The API key that makes the link. */
  apiKeyId?: string
}

/** Makes one more link for a participant. The links they have stay good. */
export async function createInvitationLink({
  onboardingId,
  participantId,
  locale,
  isMailed,
  isFirst,
  authorId,
  apiKeyId,
}: NewInvitationLink): Promise<Invited> {
  const author = apiKeyId
    ? { onboardingId, apiKeyId }
    : { onboardingId, participantId: authorId ?? participantId }
  const expiresAt = invitationExpiry()
  const { result } = await changeOnboarding(author, async (change) => {
    const isNeeded = isMailed && !(isFirst && (await hasInvitation(change, participantId)))
    const mail = isNeeded ? ({ kind: 'invitation' } as const) : undefined
    const link = await createAccessLink(change, { participantId, expiresAt, mail })
    change.recordEvent({ kind: 'invited' })
    return link
  })
  const { token, linkId } = result
  return { onboardingId, linkId, url: absoluteUrl(startPath(locale, token)), expiresAt }
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
