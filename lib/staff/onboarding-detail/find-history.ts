import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/onboarding/actor'
import { actorLookup, actorSelect } from '@/lib/onboarding/actor'
import { eventKinds } from '@/lib/onboarding/events'
import { rowReader } from '@/lib/platform/database/statements/read-rows'
import { db, isId } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import { groupRepeated, type History, type HistoryEntry } from './history'

const pageSize = 60

const eventSelect = { id: true, at: true, kind: true, taskId: true, participantId: true, data: true } as const

/** The columns of an onboarding with the first page of its history, and with what the entries name. */
export const historySelect = {
  events: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: pageSize + 1, select: eventSelect },
  participants: { select: actorSelect },
  notes: { select: { id: true, text: true } },
} satisfies Prisma.OnboardingSelect

type HistoryRow = Prisma.OnboardingGetPayload<{ select: typeof historySelect }>

const readFirstPages = rowReader('Onboarding', historySelect)

type EventRow = Prisma.EventGetPayload<{ select: typeof eventSelect }>

type Cursor = { at: Date; id: string }

const dataSchema = z.record(z.string(), z.union([z.string(), z.array(z.string()), z.boolean()])).catch({})

const nothing = { events: [], participants: [], notes: [] }

/** Returns one page of an onboarding's history, the newest event first. `before` is the value of `older` on the page above. */
export async function findHistory(onboardingId: string, before?: string): Promise<History> {
  const { events: rows, participants, notes } = (await readRows(onboardingId, before)) ?? nothing
  const findActor = actorLookup(participants)
  const keys = await findApiKeys(rows)
  const texts = new Map(notes.map(({ id, text }) => [id, text]))
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    entries: groupRepeated(shown.flatMap((row) => toEntry(row, findActor, texts, keys))),
    older: rows.length > pageSize && last ? `${last.at.getTime()}_${last.id}` : undefined,
  }
}

/** Reads the events of one page and what their entries name. Returns null for any unknown id: it is read beside the rest of its page. */
async function readRows(onboardingId: string, before?: string): Promise<HistoryRow | null> {
  if (!isId(onboardingId)) return null
  const cursor = before === undefined ? undefined : parseCursor(before)
  if (!cursor) return (await readFirstPages(Prisma.sql`"id" = ${onboardingId}::uuid`))[0] ?? null
  return db.onboarding.findUnique({
    relationLoadStrategy: 'join',
    where: { id: onboardingId },
    select: { ...historySelect, events: { ...historySelect.events, where: beforeCursor(cursor) } },
  })
}

/** Parses the position in an address. Returns undefined for any other text, and then the first page is shown. */
function parseCursor(text: string): Cursor | undefined {
  const [time = '', id = ''] = text.split('_')
  const at = new Date(Number(time))
  return time !== '' && !Number.isNaN(at.getTime()) && isId(id) ? { at, id } : undefined
}

function beforeCursor({ at, id }: Cursor): Prisma.EventWhereInput {
  return { OR: [{ at: { lt: at } }, { at, id: { lt: id } }] }
}

/** Returns the names of the API keys that the events mention, by id. */
async function findApiKeys(rows: EventRow[]): Promise<Map<string, string>> {
  const ids = new Set(rows.flatMap(({ data }) => dataSchema.parse(data).apiKeyId ?? []))
  if (ids.size === 0) return new Map()
  const where = { id: { in: [...ids].filter((id) => typeof id === 'string') } }
  const keys = await db.apiKey.findMany({ where, select: { id: true, name: true } })
  return new Map(keys.map(({ id, name }) => [id, name]))
}

/** Turns an event into a list with its entry. The list is empty when the product no longer knows the kind. */
function toEntry(
  row: EventRow,
  findActor: (id: string) => Actor,
  texts: Map<string, string>,
  keys: Map<string, string>,
): HistoryEntry[] {
  const kind = eventKinds.find((one) => one === row.kind)
  if (!kind) return []
  const { toParticipantId, noteId, apiKeyId, ...data } = dataSchema.parse(row.data)
  return [
    {
      eventId: row.id,
      at: row.at,
      kind,
      taskId: row.taskId ?? undefined,
      by: row.participantId === null ? undefined : findActor(row.participantId),
      to: typeof toParticipantId === 'string' ? findActor(toParticipantId) : undefined,
      apiKey: typeof apiKeyId === 'string' ? keys.get(apiKeyId) : undefined,
      data,
      note: typeof noteId === 'string' ? texts.get(noteId) : undefined,
      count: 1,
    },
  ]
}
