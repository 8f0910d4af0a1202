import { z } from 'zod'
import { defineOperation } from '@/lib/api/operation'
import { invalidFields, Problem } from '@/lib/api/problem'
import { findPeople, onboardingParams } from '@/lib/api/shapes/existing'
import { time, toTime, toTimeOrNull } from '@/lib/api/shapes/times'
import { makeLink, revokeLink } from '@/lib/invitations/links'
import { db } from '@/lib/platform/db'

/** Minutes. A link for a button in the vendor's own product need not outlive a working day. */
const longestMinutes = 24 * 60

/** A new link. Its address is in no other answer, because only its hash is stored. */
export const linkSchema = z.object({ id: z.uuid(), url: z.url(), expiresAt: time }).meta({ id: 'Link' })

const listedLinkSchema = z
  .object({
    id: z.uuid(),
    personId: z.uuid(),
    taskId: z.string().nullable(),
    createdAt: time,
    expiresAt: time,
    revokedAt: time.nullable(),
  })
  .meta({ id: 'ListedLink' })

export const makeLinkOperation = defineOperation({
  id: 'makeLink',
  group: 'links',
  method: 'POST',
  path: '/onboardings/{onboardingId}/links',
  scope: 'write',
  params: onboardingParams,
  body: z.strictObject({
    personId: z.uuid().optional(),
    minutes: z.int().min(1).max(longestMinutes).optional(),
    sendMail: z.boolean().default(false),
  }),
  status: 201,
  answer: linkSchema,
  isIdempotent: true,
  problems: ['archived'],
  run: async ({ caller, params: { onboardingId }, body }) => {
    const people = await findPeople(onboardingId)
    const [contact] = people ?? []
    if (!people || !contact) return new Problem('notFound')
    const { personId = contact.id, minutes, sendMail: isMailed } = body
    if (!people.some(({ id }) => id === personId))
      return invalidFields([{ path: ['personId'], code: 'unknownOption' }])
    if (isMailed && (await isArchived(onboardingId))) return new Problem('archived')
    const author = { onboardingId, apiKeyId: caller.keyId }
    const made = await makeLink(author, personId, { minutes, isMailed })
    if (!made) return new Problem('notFound')
    return { id: made.linkId, url: made.url, expiresAt: toTime(made.expiresAt) }
  },
})

async function isArchived(id: string): Promise<boolean> {
  return (await db.onboarding.count({ where: { id, archivedAt: { not: null } } })) > 0
}

export const listLinks = defineOperation({
  id: 'listLinks',
  group: 'links',
  method: 'GET',
  path: '/onboardings/{onboardingId}/links',
  scope: 'read',
  params: onboardingParams,
  answer: z.object({ data: z.array(listedLinkSchema) }),
  run: async ({ params: { onboardingId } }) => {
    if (!(await findPeople(onboardingId))) return new Problem('notFound')
    const links = await db.accessLink.findMany({
      where: { onboardingId, participant: { staffId: null } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 100,
      select: {
        id: true,
        participantId: true,
        taskId: true,
        createdAt: true,
        expiresAt: true,
        revokedAt: true,
      },
    })
    return {
      data: links.map(({ participantId, createdAt, expiresAt, revokedAt, ...link }) => ({
        ...link,
        personId: participantId,
        createdAt: toTime(createdAt),
        expiresAt: toTime(expiresAt),
        revokedAt: toTimeOrNull(revokedAt),
      })),
    }
  },
})

export const revokeLinkOperation = defineOperation({
  id: 'revokeLink',
  group: 'links',
  method: 'DELETE',
  path: '/onboardings/{onboardingId}/links/{linkId}',
  scope: 'write',
  params: onboardingParams.extend({ linkId: z.uuid() }),
  run: async ({ caller, params: { onboardingId, linkId } }) => {
    const where = { id: linkId, onboardingId, onboarding: { erasedAt: null } }
    if ((await db.accessLink.count({ where })) === 0) return new Problem('notFound')
    // A link that was revoked before is as the caller wants it.
    await revokeLink({ onboardingId, apiKeyId: caller.keyId }, linkId)
    return undefined
  },
})
