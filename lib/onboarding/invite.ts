import 'server-only'
import { getGuide } from '@/guides/catalog'
import type { Guide } from '@/guides/guide'
import type { Locale } from '@/i18n/routing'
import type { StaffMember } from '@/lib/auth/staff'
import { participantOfStaff } from '@/lib/dashboard/participant-of-staff'
import { db } from '@/lib/db'
import { getEnv } from '@/lib/env'
import { queueMail } from '@/lib/mail/outbox'
import { createAccessLink, keepToken } from './access-link'
import { type Change, changeOnboarding } from './change-onboarding'
import { invitationExpiry } from './invitation-expiry'
import { type Invite, inviteSchema, type ParsedInvite } from './invite-schema'
import { startPath } from './paths'

export type Invited = { onboardingId: string; url: string }

export type Inviting = {
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
export async function inviteTenant(invite: Invite, inviting: Inviting = {}): Promise<Invited> {
  const { isMailed, staff } = inviting
  const { onboardingId, participantId, locale } = await findOrCreate(inviteSchema.parse(invite), inviting)
  const author = staff && (await participantOfStaff(db, staff, onboardingId))
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
async function findOrCreate(invite: ParsedInvite, { key, ownerId }: Inviting) {
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
      known || (await tx.onboarding.create({ data: toRow(invite, { key, ownerId }), select }))
    if (!participants[0]) throw new Error('The participant was not created.')
    return { onboardingId: id, participantId: participants[0].id, locale: invite.locale }
  })
}

function toRow(
  { guideId, company, email, name, locale, ...given }: ParsedInvite,
  { key, ownerId }: Inviting,
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
}: NewLink): Promise<Invited> {
  const expiresAt = invitationExpiry()
  const author = { onboardingId, participantId: authorId ?? participantId }
  const { result: token } = await changeOnboarding(author, async (change) => {
    const { linkId, token } = await createAccessLink(change.tx, { onboardingId, participantId, expiresAt })
    if (isMailed && !(isFirst && (await hasInvitation(change, participantId)))) {
      await keepToken(change.tx, { linkId, token })
      await queueMail(change, { kind: 'invitation', participantId, linkId })
    }
    change.tell({ kind: 'invited' })
    return token
  })
  return { onboardingId, url: new URL(startPath(locale, token), getEnv().APP_URL).href }
}

async function hasInvitation({ tx, onboardingId }: Change, participantId: string): Promise<boolean> {
  const where = { onboardingId, participantId, kind: 'invitation' }
  return (await tx.mail.count({ where })) > 0
}

function erpLanguageFor({ erp }: Guide, locale: Locale): string {
  return erp.languages.includes(locale) ? locale : (erp.languages[0] ?? 'en')
}
