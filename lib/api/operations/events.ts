import { z } from 'zod'
import { defineOperation } from '@/lib/api/operation'
import { Problem } from '@/lib/api/problem'
import { pageQuery, readCursor, writeCursor } from '@/lib/api/shapes/pages'
import { time, toTime } from '@/lib/api/shapes/times'
import { publishedEventDataSchema } from '@/lib/onboarding/published/event-data'
import { publishedEventTypes } from '@/lib/onboarding/published/event-types'
import { readFeed } from '@/lib/onboarding/published/feed'

const eventSchema = z
  .object({
    id: z.uuid(),
    type: z.enum(publishedEventTypes),
    timestamp: time,
    data: publishedEventDataSchema,
  })
  .meta({ id: 'Event' })

const positionSchema = z.tuple([z.string().regex(/^\d{1,18}$/)])

export const listEvents = defineOperation({
  id: 'listEvents',
  group: 'events',
  method: 'GET',
  path: '/events',
  scope: 'read',
  query: z.strictObject({ after: z.string().max(500).optional(), limit: pageQuery.limit }),
  answer: z.object({ data: z.array(eventSchema), next: z.string(), hasMore: z.boolean() }),
  run: async ({ query: { after, limit } }) => {
    const position = after === undefined ? undefined : readCursor(positionSchema, after, 'after')
    if (position instanceof Problem) return position
    const begin = BigInt(position?.[0] ?? 0)
    const events = await readFeed({ after: begin, limit: limit + 1 })
    const page = events.slice(0, limit)
    return {
      data: page.map(({ id, type, at, data }) => ({ id, type, timestamp: toTime(at), data })),
      next: writeCursor([String(page.at(-1)?.position ?? begin)]),
      hasMore: events.length > limit,
    }
  },
})
