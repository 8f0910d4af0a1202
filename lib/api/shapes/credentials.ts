import { z } from 'zod'
import { dayOf } from '@/lib/connection/credentials/expiry'
import type { Prisma } from '@/prisma/generated/client'
import { time, toTimeOrNull } from './times'

/** What became of the credentials of an onboarding. They themselves are in an answer of their own, sealed. */
export const credentialStateSchema = z
  .object({
    savedAt: time.nullable(),
    expiresOn: z.iso.date().nullable(),
    releasedAt: time.nullable(),
    receivedAt: time.nullable(),
    forgottenAt: time.nullable(),
  })
  .meta({ id: 'CredentialState' })

export const credentialStateSelect = {
  credential: { select: { updatedAt: true, expiresOn: true } },
  release: { select: { at: true, receivedAt: true } },
  credentialsForgottenAt: true,
} satisfies Prisma.OnboardingSelect

type Row = Prisma.OnboardingGetPayload<{ select: typeof credentialStateSelect }>

export function toCredentialState({
  credential,
  release,
  credentialsForgottenAt,
}: Row): z.input<typeof credentialStateSchema> {
  return {
    savedAt: toTimeOrNull(credential?.updatedAt),
    expiresOn: credential?.expiresOn ? dayOf(credential.expiresOn) : null,
    releasedAt: toTimeOrNull(release?.at),
    receivedAt: toTimeOrNull(release?.receivedAt),
    forgottenAt: toTimeOrNull(credentialsForgottenAt),
  }
}
