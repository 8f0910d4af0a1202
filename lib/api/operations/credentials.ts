import { z } from 'zod'
import { defineOperation } from '@/lib/api/operation'
import { Problem } from '@/lib/api/problem'
import { confirmReceipt, readRelease } from '@/lib/connection/release/read-release'
import { db } from '@/lib/platform/db'

const paramsSchema = z.object({ onboardingId: z.uuid() })

const releaseSchema = z
  .object({
    jwe: z.string(),
    kid: z.string(),
    testId: z.uuid(),
    releasedAt: z.iso.datetime(),
    receivedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'SealedCredentials' })

export const readCredentialsOperation = defineOperation({
  id: 'readCredentials',
  group: 'credentials',
  method: 'GET',
  path: '/onboardings/{onboardingId}/credentials',
  scope: 'credentials',
  params: paramsSchema,
  answer: releaseSchema,
  problems: ['noVendorKey', 'notConnected', 'notReleased', 'credentialsForgotten'],
  run: async ({ caller, params: { onboardingId } }) => {
    if (!(await exists(onboardingId))) return new Problem('notFound')
    const release = await readRelease({ onboardingId, apiKeyId: caller.keyId })
    if ('code' in release) return new Problem(release.code)
    const { jwe, kid, testId, releasedAt, receivedAt } = release
    return {
      jwe,
      kid,
      testId,
      releasedAt: releasedAt.toISOString(),
      receivedAt: receivedAt?.toISOString() ?? null,
    }
  },
})

const receiptSchema = z
  .object({ receivedAt: z.iso.datetime(), forgottenAt: z.iso.datetime().nullable() })
  .meta({ id: 'Receipt' })

export const confirmCredentialsOperation = defineOperation({
  id: 'confirmCredentials',
  group: 'credentials',
  method: 'POST',
  path: '/onboardings/{onboardingId}/credentials/received',
  scope: 'credentials',
  params: paramsSchema,
  body: z.strictObject({ testId: z.uuid() }),
  answer: receiptSchema,
  problems: ['noVendorKey', 'notConnected', 'notReleased', 'credentialsForgotten', 'releaseReplaced'],
  run: async ({ caller, params: { onboardingId }, body: { testId } }) => {
    if (!(await exists(onboardingId))) return new Problem('notFound')
    const receipt = await confirmReceipt({ onboardingId, apiKeyId: caller.keyId, testId })
    if ('code' in receipt) return new Problem(receipt.code)
    const { receivedAt, forgottenAt } = receipt
    return { receivedAt: receivedAt.toISOString(), forgottenAt: forgottenAt?.toISOString() ?? null }
  },
})

async function exists(id: string): Promise<boolean> {
  return (await db.onboarding.count({ where: { id, erasedAt: null } })) > 0
}
