import { z } from 'zod'
import { defineOperation } from '@/lib/api/operation'
import { Problem } from '@/lib/api/problem'
import { findApiOnboarding, onboardingSchema } from '@/lib/api/shapes/onboarding'
import { onboardingSummarySchema, summarySelect, toSummary } from '@/lib/api/shapes/onboarding-summary'
import { pageOf, pageQuery, readCursor, toPage } from '@/lib/api/shapes/pages'
import { time } from '@/lib/api/shapes/times'
import { externalIdSchema } from '@/lib/onboarding/changes/tenant'
import { onboardingStatuses } from '@/lib/onboarding/summary/status'
import { db } from '@/lib/platform/db'
import { lineSchema } from '@/lib/platform/forms/fields'
import type { Prisma } from '@/prisma/generated/client'

const querySchema = z.strictObject({
  ...pageQuery,
  state: z.enum(onboardingStatuses).optional(),
  guideId: z.optional(lineSchema({ isRequired: true })),
  tenantId: z.uuid().optional(),
  externalId: z.optional(externalIdSchema),
  changedSince: time.optional(),
  archived: z.enum(['false', 'true', 'any']).default('false'),
})

type Query = z.output<typeof querySchema>

/** The position of a page of the newest onboardings: the id of the row before it. */
const idPositionSchema = z.tuple([z.uuid()])

/** The position of a page of the last changes: the time of the change and the id of the row before it. */
const changePositionSchema = z.tuple([time, z.uuid()])

type Position = z.output<typeof idPositionSchema> | z.output<typeof changePositionSchema>

export const listOnboardings = defineOperation({
  id: 'listOnboardings',
  group: 'onboardings',
  method: 'GET',
  path: '/onboardings',
  scope: 'read',
  query: querySchema,
  answer: pageOf(onboardingSummarySchema),
  run: async ({ query }) => {
    const byChange = query.changedSince !== undefined
    const positionSchema: z.ZodType<Position> = byChange ? changePositionSchema : idPositionSchema
    const position = query.cursor === undefined ? undefined : readCursor(positionSchema, query.cursor)
    if (position instanceof Problem) return position
    const rows = await db.onboarding.findMany({
      relationLoadStrategy: 'join',
      where: { AND: [filterOf(query), position ? startBehind(position) : {}] },
      // Ids grow with the time of creation.
      orderBy: byChange ? [{ changedAt: 'asc' }, { id: 'asc' }] : { id: 'desc' },
      take: query.limit + 1,
      select: summarySelect,
    })
    return toPage(rows, query.limit, {
      toEntry: toSummary,
      toPosition: ({ id, changedAt }) => (byChange ? [changedAt.toISOString(), id] : [id]),
    })
  },
})

function filterOf(query: Query): Prisma.OnboardingWhereInput {
  const { state, guideId, tenantId, externalId, changedSince, archived } = query
  const archives = { false: { archivedAt: null }, true: { archivedAt: { not: null } }, any: {} }
  return {
    erasedAt: null,
    ...archives[archived],
    state,
    guideId,
    tenantId,
    ...(externalId !== undefined && { tenant: { externalId } }),
    ...(changedSince !== undefined && { changedAt: { gte: new Date(changedSince) } }),
  }
}

function startBehind(position: Position): Prisma.OnboardingWhereInput {
  if (position.length === 1) return { id: { lt: position[0] } }
  const [changedAt, id] = position
  return { OR: [{ changedAt: { gt: changedAt } }, { changedAt, id: { gt: id } }] }
}

export const readOnboarding = defineOperation({
  id: 'readOnboarding',
  group: 'onboardings',
  method: 'GET',
  path: '/onboardings/{onboardingId}',
  scope: 'read',
  params: z.strictObject({ onboardingId: z.uuid() }),
  answer: onboardingSchema,
  run: async ({ params }) => (await findApiOnboarding(params.onboardingId)) ?? new Problem('notFound'),
})
