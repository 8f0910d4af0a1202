import 'server-only'
import { type MailKind, queueMail } from '@/lib/platform/mail/outbox'
import { open, seal } from '@/lib/platform/secrets/seal'
import { createToken, hashToken } from '@/lib/platform/secrets/token'
import type { Change } from './change-onboarding'

type NewLink = {
  participantId: string
  /** The one task that the link opens. Without it the link opens the whole onboarding. */
  taskId?: string
  expiresAt: Date
  /** The mail that brings the link, which is queued. */
  mail?: {
    kind: Extract<MailKind, 'invitation' | 'reminder' | 'nudge' | 'connectionBroken' | 'secretExpires'>
    message?: string
    tryAt?: Date
  }
  /** Keeps the token for a mail that the caller queues. */
  isTokenKept?: boolean
}

/**
 * Creates a link to an onboarding, or to one task of it, inside a change. Other links stay valid. Returns the link's id and its
 * token. The database keeps only the token's hash, unless a mail has to bring the link: then it also keeps the token, sealed,
 * until the link expires or ends.
 */
export async function createAccessLink(
  change: Pick<Change, 'tx' | 'onboardingId'>,
  { mail, isTokenKept = mail !== undefined, ...link }: NewLink,
): Promise<{ linkId: string; token: string }> {
  const { tx, onboardingId } = change
  const token = createToken()
  const data = { onboardingId, ...link, tokenHash: hashToken(token) }
  const { id: linkId } = await tx.accessLink.create({ data, select: { id: true } })
  if (isTokenKept) {
    const tokenSealed = await seal(token, bindingOf(linkId))
    await tx.accessLink.update({ where: { id: linkId }, data: { tokenSealed }, select: { id: true } })
  }
  if (mail) await queueMail(change, { ...mail, participantId: link.participantId, linkId })
  return { linkId, token }
}

/** Returns the token that `createAccessLink` stored, or undefined when none is stored or its key has left the key ring. */
export async function keptToken({
  id,
  tokenSealed,
}: {
  id: string
  tokenSealed: string | null
}): Promise<string | undefined> {
  return tokenSealed === null ? undefined : open(tokenSealed, bindingOf(id))
}

function bindingOf(id: string) {
  return { table: 'AccessLink', id }
}
