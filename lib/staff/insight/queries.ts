import 'server-only'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { getGuide, listGuides } from '@/lib/guide/catalog'
import type { Guide } from '@/lib/guide/model/guide'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { readForPage } from '@/lib/platform/http/page-reads'
import { getLog } from '@/lib/platform/log'
import { dayMs } from '@/lib/platform/time'
import { countDurations, quantile } from './figures/durations'
import type { Figures } from './figures/figures'
import { readFigures, readInvited } from './figures/read-figures'
import { type Refreshed, refreshFigures } from './figures/refresh-figures'
import { type Insight, type InsightCause, type InsightQuery, type Period, toSpread } from './insight'
import { estimateTimeToEnd } from './time-to-end'

/** The months of invitations that a page counts anew before it is shown. The job counts the others. */
const monthsAtOnce = 3

/** After so many milliseconds a page begins to count no further month. */
const patienceMs = 5_000

const maxCauses = 8

/** How many onboardings were invited to a guide. */
type InvitedToGuide = { guideId: string; invited: number }

/**
 * Returns how many onboardings were invited to each guide in a period, by the figures that are kept. The guide with most of them comes
 * first.
 */
export async function countInvited(_staff: StaffMember, period: Period): Promise<InvitedToGuide[]> {
  const invited = await readInvited(startOf(period))
  return listGuides()
    .map(({ id }) => ({ guideId: id, invited: invited.get(id) ?? 0 }))
    .sort((one, other) => other.invited - one.invited)
}

/**
 * Returns what `countInvited` returns. Where the figures know of no invitation, as in a new installation before the job has counted, it
 * counts first.
 */
export async function rankGuides(staff: StaffMember, period: Period): Promise<InvitedToGuide[]> {
  const ranked = await countInvited(staff, period)
  const [most] = ranked
  if (!most || most.invited > 0) return ranked
  await countWhatHasChanged(most.guideId)
  return countInvited(staff, period)
}

/** Returns all guides. The guide with most invitations in the last 90 days comes first, by the figures that are kept. */
export async function listGuidesByUse(staff: StaffMember): Promise<Guide[]> {
  const invitedByGuide = await countInvited(staff, '90')
  return invitedByGuide.flatMap(({ guideId }) => getGuide(guideId) ?? [])
}

/** Returns the insight into a guide, or null when there is no such guide. */
export async function getInsight(
  _staff: StaffMember,
  { guideId = '', period }: InsightQuery,
): Promise<Insight | null> {
  const guide = getGuide(guideId)
  return guide ? readInsight(guide, period, await countWhatHasChanged(guideId)) : null
}

/**
 * Returns what the page of the insight shows: the query with its guide, the insight, and how many were invited to each guide. Without a
 * guide in the query it is the one to which most were invited. Returns null when there is no such guide.
 */
export const getInsightPage = readForPage('insight', async (staff: StaffMember, query: InsightQuery) => {
  const { period } = query
  const ranked = query.guideId === undefined ? await rankGuides(staff, period) : undefined
  const guideId = query.guideId ?? ranked?.[0]?.guideId ?? ''
  const guide = getGuide(guideId)
  if (!guide) return null
  const counted = await countWhatHasChanged(guideId)
  const [insight, guides] = await Promise.all([
    readInsight(guide, period, counted),
    // Where figures were counted anew, the list is too, so that both show the same numbers.
    ranked && counted.months === 0 ? ranked : countInvited(staff, period),
  ])
  return { query: { guideId, period }, insight, guides }
})

/** Reads figures that are kept, so that it takes the same time for any number of onboardings. */
async function readInsight(guide: Guide, period: Period, { isBehind }: Refreshed): Promise<Insight> {
  const { invited, opened, ended, onTheWay, tasks, causes } = await readFigures(guide.id, startOf(period))
  return {
    guideId: guide.id,
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
async function countWhatHasChanged(guideId: string): Promise<Refreshed> {
  const signal = AbortSignal.timeout(patienceMs)
  return refreshFigures({ guideId, atMost: monthsAtOnce, signal }).catch((error: Error) => {
    getLog().error({ fault: error.message }, 'the figures of the insight were not counted')
    return { months: 0, isBehind: true }
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
