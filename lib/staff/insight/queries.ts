import 'server-only'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { getGuide, listGuides } from '@/lib/guide/catalog'
import type { Guide } from '@/lib/guide/model/guide'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { readStale } from '@/lib/platform/database/read-stale'
import { getLog } from '@/lib/platform/log'
import { dayMs } from '@/lib/platform/time'
import { countDurations, quantile } from './figures/durations'
import type { Figures } from './figures/figures'
import { readFigures, readInvited } from './figures/read-figures'
import { refreshFigures } from './figures/refresh-figures'
import { type Insight, type InsightCause, type InsightQuery, type Period, toSpread } from './insight'
import { estimateTimeToEnd } from './time-to-end'

/** The months of invitations that a page counts anew before it is shown. The job counts the others. */
const monthsAtOnce = 3

/** After so many milliseconds a page begins to count no further month. */
const patienceMs = 5_000

const maxCauses = 8

/**
 * Returns how many onboardings were invited to each guide in a period, by the figures that are kept. The guide with most of them comes
 * first.
 */
export async function countInvited(
  _staff: StaffMember,
  period: Period,
): Promise<{ guideId: string; invited: number }[]> {
  const invited = await readStale((db) => readInvited(db, startOf(period)))
  return listGuides()
    .map(({ id }) => ({ guideId: id, invited: invited.get(id) ?? 0 }))
    .sort((one, other) => other.invited - one.invited)
}

/**
 * Returns the id of the guide to which most onboardings were invited in a period, or undefined when there are no guides. Where the figures
 * know of no invitation, as in a new installation before the job has counted, it counts first.
 */
export async function findMostInvited(staff: StaffMember, period: Period): Promise<string | undefined> {
  const [most] = await countInvited(staff, period)
  if (!most || most.invited > 0) return most?.guideId
  await countWhatHasChanged(most.guideId)
  const [anew] = await countInvited(staff, period)
  return anew?.guideId
}

/** Returns all guides. The guide with most invitations in the last 90 days comes first, by the figures that are kept. */
export async function listGuidesByUse(staff: StaffMember): Promise<Guide[]> {
  const invitedByGuide = await countInvited(staff, '90')
  return invitedByGuide.flatMap(({ guideId }) => getGuide(guideId) ?? [])
}

/**
 * Returns the insight into a guide, or null when there is no such guide. It reads figures that are kept, so that it takes the same time
 * for any number of onboardings.
 */
export async function getInsight(
  _staff: StaffMember,
  { guideId = '', period }: InsightQuery,
): Promise<Insight | null> {
  const guide = getGuide(guideId)
  if (!guide) return null
  const { isBehind } = await countWhatHasChanged(guideId)
  const { invited, opened, ended, onTheWay, tasks, causes } = await readStale((db) =>
    readFigures(db, guideId, startOf(period)),
  )
  return {
    guideId,
    period,
    invited,
    opened,
    ended: countDurations(ended),
    toEnd: estimateTimeToEnd(ended, onTheWay, databaseNow()),
    tasks: guide.tasks.map(({ id }) => toTask(id, tasks[id])),
    causes: mostFrequent(causes),
    isBehind,
  }
}

/** Counts what has changed, as far as that can be done now. Older figures are better than no page. */
async function countWhatHasChanged(guideId: string): Promise<{ isBehind: boolean }> {
  const signal = AbortSignal.timeout(patienceMs)
  return refreshFigures({ guideId, atMost: monthsAtOnce, signal }).catch((error: Error) => {
    getLog().error({ fault: error.message }, 'the figures of the insight were not counted')
    return { isBehind: true }
  })
}

function toTask(taskId: string, figures: Figures['tasks'][string] | undefined): Insight['tasks'][number] {
  const { took = {}, ...counts } = figures ?? { reached: 0, completed: 0, standing: 0, quiet: 0 }
  return {
    taskId,
    ...counts,
    took: toSpread(countDurations(took), quantile(took, 0.5), quantile(took, 0.9)),
  }
}

/** Returns the causes that most tenants have met. */
function mostFrequent(causes: Figures['causes']): InsightCause[] {
  return Object.entries(causes)
    .map(([cause, counts]) => ({ cause, ...counts }))
    .sort(
      (one, other) =>
        other.tenants - one.tenants || other.tests - one.tests || (one.cause < other.cause ? -1 : 1),
    )
    .slice(0, maxCauses)
}

function startOf(period: Period): Date {
  return period === 'all' ? new Date(0) : new Date(databaseNow().getTime() - Number(period) * dayMs)
}
