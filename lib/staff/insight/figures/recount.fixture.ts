import { getGuide } from '@/lib/guide/catalog'
import { db } from '@/lib/platform/db'
import { dayMs } from '@/lib/platform/time'
import { durationClass } from './durations'
import { addAt, type Counts, sumCounts } from './figures'

type Found = Awaited<ReturnType<typeof readAll>>[number]

/** The kept figures by guide, span and day. */
export async function readKept(): Promise<Record<string, Counts>> {
  const rows = await db.insightFigures.findMany({
    select: { guideId: true, span: true, from: true, invited: true, figures: true },
  })
  return Object.fromEntries(
    rows.map(({ guideId, span, from, invited, figures }) => [
      `${guideId} ${span} ${from.toISOString().slice(0, 10)}`,
      { ...(figures as Counts), invited },
    ]),
  )
}

/** The same figures, counted row by row from everything that is stored, without the queries that the product counts with. */
export async function recount(): Promise<Record<string, Counts>> {
  const now = Date.now()
  const figures: Record<string, Counts> = {}
  for (const found of await readAll()) {
    const day = found.createdAt.toISOString().slice(0, 10)
    for (const span of [`day ${day}`, `month ${day.slice(0, 7)}-01`]) {
      const key = `${found.guideId} ${span}`
      figures[key] = sumCounts([figures[key] ?? {}, countOne(found, day, now)])
    }
  }
  return figures
}

function readAll() {
  return db.onboarding.findMany({
    select: {
      guideId: true,
      createdAt: true,
      openedAt: true,
      completedAt: true,
      archivedAt: true,
      connectedAt: true,
      lastActivityAt: true,
      currentTaskId: true,
      events: { select: { kind: true, taskId: true, at: true } },
      tests: { select: { outcome: true, origin: true, diagnosis: true } },
    },
  })
}

function countOne(found: Found, day: string, now: number): Counts {
  const counts: Counts = {}
  const one = (...path: string[]) => addAt(counts, path, 1)
  const { createdAt, openedAt, completedAt, currentTaskId } = found
  one('invited')
  if (openedAt) one('opened')
  if (completedAt) one('ended', String(durationClass(completedAt.getTime() - createdAt.getTime())))
  else one('onTheWay', day)
  countTasks(found, one)
  if (openedAt && !completedAt && !found.archivedAt && currentTaskId) {
    one('tasks', currentTaskId, 'standing')
    if (found.lastActivityAt.getTime() < now - 7 * dayMs) one('tasks', currentTaskId, 'quiet')
  }
  countCauses(found, one)
  return counts
}

function countTasks(found: Found, one: (...path: string[]) => void) {
  const { events, openedAt, completedAt, currentTaskId } = found
  const reached = new Set(events.flatMap(({ taskId }) => taskId ?? []))
  if (openedAt && !completedAt && currentTaskId) reached.add(currentTaskId)
  for (const taskId of reached) {
    one('tasks', taskId, 'reached')
    if (firstOf(found, taskId, ['taskCompleted', 'taskVerified'])) one('tasks', taskId, 'completed')
  }
  const timed = [...reached].flatMap((taskId) => timeOf(found, taskId)).sort(byTime)
  for (const [index, { taskId, at }] of timed.entries()) {
    const since = Math.max(openedAt?.getTime() ?? 0, timed[index - 1]?.at ?? 0)
    if (since > 0) one('tasks', taskId, 'took', String(durationClass(at - since)))
  }
}

type Timed = { taskId: string; at: number }

function byTime(one: Timed, other: Timed): number {
  return one.at - other.at || (one.taskId < other.taskId ? -1 : 1)
}

/** When a task was done, in milliseconds. A test says it of the connection alone. */
function timeOf(found: Found, taskId: string): Timed[] {
  const task = getGuide(found.guideId)?.tasks.find(({ id }) => id === taskId)
  const at = firstOf(found, taskId, ['taskCompleted', ...(task?.kind === 'connect' ? ['taskVerified'] : [])])
  return at === undefined ? [] : [{ taskId, at }]
}

function firstOf({ events }: Found, taskId: string, kinds: string[]): number | undefined {
  const times = events
    .filter((event) => event.taskId === taskId && kinds.includes(event.kind))
    .map(({ at }) => at.getTime())
  return times.length > 0 ? Math.min(...times) : undefined
}

function countCauses({ tests, connectedAt }: Found, one: (...path: string[]) => void) {
  const causes = tests.flatMap(({ outcome, origin, diagnosis }) => {
    if (outcome === null || outcome === 'connected' || origin !== 'person') return []
    return (diagnosis as { causes: { cause: string }[] } | null)?.causes[0]?.cause ?? []
  })
  for (const cause of causes) one('causes', cause, 'tests')
  for (const cause of new Set(causes)) {
    one('causes', cause, 'tenants')
    if (connectedAt) one('causes', cause, 'connected')
  }
}
