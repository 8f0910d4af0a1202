import { z } from 'zod'
import { routing } from '@/i18n/routing'
import { getGuide } from '@/lib/guide/catalog'
import { waitingOns } from '@/lib/onboarding/summary/status'

/** Counts above the table, each of which is a filter. problem: broken ones too. connected: attested ones too. */
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

/** Parameters of the dashboard's address. Each one that makes no sense is left out, and the others stay. */
const searchSchema = z.object({
  view: z.enum(listViews).catch('help'),
  search: z
    .string()
    .transform((text) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim())
    .pipe(z.string().min(1).max(100))
    .optional()
    .catch(undefined),
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
  guideId?: string
  waitingOn?: ListSearch['waitingOn']
  /** A staff id, or whoever reads, or nobody. */
  ownerId?: string | 'nobody' | 'me'
  locale?: ListSearch['language']
  sort: Sort
  direction: Direction
  /** Where a page begins, or ends: as `TenantList` has given it. */
  after?: string
  before?: string
}

/** What an address asks for. Garbage is ignored, never an error. */
export function parseListQuery(searchParams: Record<string, string | string[] | undefined>): ListQuery {
  const {
    guide,
    owner,
    language,
    sort: asked,
    direction,
    before,
    ...search
  } = searchSchema.parse(searchParams)
  const sort = asked ?? defaultSort(search.view)
  return {
    ...search,
    guideId: guide,
    ownerId: owner,
    locale: language,
    sort,
    direction: sort === 'help' ? 'asc' : (direction ?? defaultDirection(sort)),
    before: search.after === undefined ? before : undefined,
  }
}

/**
 * The address of a table like this one but for a change: `?…`, or nothing for the table one begins with. Any change
 * leads to the first page, a page excepted; another view is sorted in its own way unless somebody has chosen one.
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
    guide: next.guideId,
    waitingOn: next.waitingOn,
    owner: next.ownerId,
    language: next.locale,
    sort: sort === defaultSort(view) ? undefined : sort,
    direction: direction === defaultDirection(sort) ? undefined : direction,
    after: next.after,
    before: next.before,
  }
  const given = Object.entries(params).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  const search = new URLSearchParams(given).toString()
  return search && `?${search}`
}

/** Longest first where somebody waits, the newest first where nobody has to. */
export function defaultSort(view: ListView): Sort {
  if (view === 'waiting') return 'waiting'
  return view === 'connected' || view === 'archived' ? 'activity' : 'help'
}

export function defaultDirection(sort: Sort): Direction {
  return sort === 'activity' ? 'desc' : 'asc'
}
