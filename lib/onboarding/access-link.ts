import 'server-only'
import { open, seal } from '@/lib/platform/secrets/seal'
import { createToken, hashToken } from '@/lib/platform/secrets/token'
import type { Prisma } from '@/prisma/generated/client'

export type NewLink = { onboardingId: string; participantId: string; taskId?: string; expiresAt: Date }

/**
 * Creates a link to an onboarding, or to one task of it. Returns the link's id and its token. The database keeps only the
 * token's hash.
 */
export async function createAccessLink(
  tx: Prisma.TransactionClient,
  link: NewLink,
): Promise<{ linkId: string; token: string }> {
  const token = createToken()
  const data = { ...link, tokenHash: hashToken(token) }
  const { id: linkId } = await tx.accessLink.create({ data, select: { id: true } })
  return { linkId, token }
}

/** Stores a link's token, sealed, so that a mail can carry the link later. */
export async function keepToken(
  tx: Prisma.TransactionClient,
  { linkId: id, token }: { linkId: string; token: string },
): Promise<void> {
  const tokenSealed = await seal(token, bindingOf(id))
  await tx.accessLink.update({ where: { id }, data: { tokenSealed }, select: { id: true } })
}

/** Returns the token that `keepToken` stored, or undefined when none is stored or its key has left the key ring. */
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
