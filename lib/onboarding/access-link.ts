import 'server-only'
import { open, seal } from '@/lib/platform/secrets/seal'
import { createToken, hashToken } from '@/lib/platform/secrets/token'
import type { Prisma } from '@/prisma/generated/client'

export type NewLink = { onboardingId: string; participantId: string; taskId?: string; expiresAt: Date }

export async function createAccessLink(
  tx: Prisma.TransactionClient,
  link: NewLink,
): Promise<{ linkId: string; token: string }> {
  const token = createToken()
  const data = { ...link, tokenHash: hashToken(token) }
  const { id: linkId } = await tx.accessLink.create({ data, select: { id: true } })
  return { linkId, token }
}

/** Keeps a token, sealed, because a mail is to carry it. */
export async function keepToken(
  tx: Prisma.TransactionClient,
  { linkId: id, token }: { linkId: string; token: string },
): Promise<void> {
  const tokenSealed = await seal(token, bindingOf(id))
  await tx.accessLink.update({ where: { id }, data: { tokenSealed }, select: { id: true } })
}

/** Undefined when it is not kept, or its key is gone. */
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
