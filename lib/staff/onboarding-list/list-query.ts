import { z } from 'zod'
import { routing } from '@/i18n/routing'
import { getGuide } from '@/lib/guide/catalog'
import { waitingOns } from '@/lib/onboarding/summary/status'

/** The views of the table, shown above it with their counts. `problem` includes broken ones, `connected` attested ones. */
export const listViews = [
  'help',
  'waiting',
  'inProgress',
  'problem',
  'notStarted',
  'connected',
  'all',
  'archived',
] as const

export type ListView = (typeof listViews)[number]

export const sorts = ['help', 'company', 'activity', 'waiting', 'progress'] as const

export type Sort = (typeof sorts)[number]

export type Direction = 'asc' | 'desc'

/** Parses the parameters of the dashboard's address. An invalid parameter is ignored, and the others stay. */
const searchSchema = z.object({
  view: z.enum(listViews).catch('help'),
  search: z
    .string()
    .transform((text) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim())
    .pipe(z.string().min(1).max(100))
    .optional()
    .catch(undefined),
  tenant: z.uuid().optional().catch(undefined),
  guide: z.string().refine(getGuide).optional().catch(undefined),
  waitingOn: z.enum(waitingOns).optional().catch(undefined),
  owner: z
    .union([z.literal(['nobody', 'me']), z.uuid()])
    .optional()
    .catch(undefined),
  language: z.enum(routing.locales).optional().catch(undefined),
  sort: z.enum(sorts).optional().catch(undefined),
  direction: z.enum(['asc', 'desc']).optional().catch(undefined),
  after: z.string().max(1000).optional().catch(undefined),
  before: z.string().max(1000).optional().catch(undefined),
})

type ListSearch = z.infer<typeof searchSchema>

export type ListQuery = {
  view: ListView
  search?: string
  tenantId?: string
  guideId?: string
  waitingOn?: ListSearch['waitingOn']
  /** A staff id, `me` for the reader, or `nobody`. */
  ownerId?: string | 'nobody' | 'me'
  locale?: ListSearch['language']
  sort: Sort
  direction: Direction
  /** The cursor after which the page begins, or before which it ends. `OnboardingPage` gives both. */
  after?: string
  before?: string
}

/** Parses the address of the table. Invalid parameters are ignored and never cause an error. */
export function parseListQuery(searchParams: Record<string, string | string[] | undefined>): ListQuery {
  const {
    tenant,
    guide,
    owner,
    language,
    sort: chosenSort,
    direction,
    before,
    ...search
  } = searchSchema.parse(searchParams)
  const sort = chosenSort ?? defaultSort(search.view)
  return {
    ...search,
    tenantId: tenant,
    guideId: guide,
    ownerId: owner,
    locale: language,
    sort,
    direction: sort === 'help' ? 'asc' : (direction ?? defaultDirection(sort)),
    before: search.after === undefined ? before : undefined,
  }
}

/**
 * Returns the search part of the address for a query with a change: from the question mark on, or empty for the default table.
 * A change goes to the first page unless it is a page itself. Another view gets its own order unless somebody has chosen one.
 */
export function toSearch(query: ListQuery, change: Partial<ListQuery> = {}): string {
  const { after: _after, before: _before, ...rest } = query
  const view = change.view ?? query.view
  const isUsual = query.sort === defaultSort(query.view) && query.direction === defaultDirection(query.sort)
  const sort = change.sort ?? (isUsual ? defaultSort(view) : query.sort)
  const direction = change.direction ?? (sort === query.sort ? query.direction : defaultDirection(sort))
  const next = { ...rest, ...change, view, sort, direction }
  const params: Record<string, string | undefined> = {
    view: view === 'help' ? undefined : view,
    search: next.search,
    tenant: next.tenantId,
    guide: next.guideId,
    waitingOn: next.waitingOn,
    owner: next.ownerId,
    language: next.locale,
    sort: sort === defaultSort(view) ? undefined : sort,
    direction: direction === defaultDirection(sort) ? undefined : direction,
    after: next.after,
    before: next.before,
  }
  const present = Object.entries(params).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  const search = new URLSearchParams(present).toString()
  return search && `?${search}`
}

/** Returns the default order of a view: the longest wait first, or the latest activity where nobody waits. */
export function defaultSort(view: ListView): Sort {
  if (view === 'waiting') return 'waiting'
  return view === 'connected' || view === 'archived' ? 'activity' : 'help'
}

/** Returns the default direction of an order. */
export function defaultDirection(sort: Sort): Direction {
  return sort === 'activity' ? 'desc' : 'asc'
}
