import 'server-only'
import { cache } from 'react'
import { type Locale, localeOr } from '@/i18n/routing'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { getGuide } from '@/lib/guide/catalog'
import { faultsOfGuide } from '@/lib/guide/left-out'
import { absentGuide } from '@/lib/guide/model/absent-guide'
import { nameOf } from '@/lib/onboarding/actor'
import { toReader } from '@/lib/onboarding/view/onboarding-view'
import { toOnboardingView } from '@/lib/onboarding/view/view-row'
import { rowReader } from '@/lib/platform/database/statements/read-rows'
import { isId } from '@/lib/platform/db'
import { readForPage } from '@/lib/platform/http/page-reads'
import { type OnboardingRow, rowCodesSchema } from '@/lib/staff/onboarding-list/onboarding-row'
import { Prisma } from '@/prisma/generated/client'
import {
  type DetailRow,
  detailSelect,
  toLinks,
  toMails,
  toNotes,
  toPerson,
  toRelease,
  toTenant,
} from './detail-row'
import { findHistory } from './find-history'
import type { History } from './history'
import type { OnboardingDetail } from './onboarding-detail'

const nobody = { id: '', name: '', email: '', locale: '' }

/**
 * Returns one onboarding for a page of the staff, with the guide in the page's language. Returns null for any unknown id, and for an
 * onboarding whose guide is not served: most pages can show nothing of it.
 */
export const getOnboarding = cache(
  async (staff: StaffMember, onboardingId: string, locale: string): Promise<OnboardingDetail | null> => {
    const onboarding = await getAnyOnboarding(staff, onboardingId, locale)
    return onboarding?.faultsOfGuide ? null : onboarding
  },
)

/** Returns one onboarding as `getOnboarding` does, also one whose guide is not served: `faultsOfGuide` is then set. */
export const getAnyOnboarding = cache(
  async (_staff: StaffMember, onboardingId: string, locale: string): Promise<OnboardingDetail | null> =>
    readOnboarding(onboardingId, localeOr(locale)),
)

/** Returns one page of an onboarding's history, the newest event first. `before` is the value of `older` on the page above. */
export async function listHistory(
  _staff: StaffMember,
  onboardingId: string,
  before?: string,
): Promise<History> {
  return readHistory(onboardingId, before)
}

const readHistory = readForPage('history', findHistory)

const readOnboardings = rowReader('Onboarding', detailSelect)

/** Returns one onboarding for the staff, with the guide in this locale or, if that is not served, a stand-in for it. Returns null for any unknown id. */
export async function findOnboarding(onboardingId: string, locale: Locale): Promise<OnboardingDetail | null> {
  if (!isId(onboardingId)) return null
  const [row] = await readOnboardings(Prisma.sql`"id" = ${onboardingId}::uuid`)
  if (!row) return null
  const served = getGuide(row.guideId)
  const guide = served ?? absentGuide(row.guideId)
  const readers = row.participants
    .filter(({ staffId }) => staffId === null)
    .map((person) => toReader(person, guide))
  // An erased onboarding has no people left.
  const contact = readers[0] ?? toReader({ ...nobody, erpLanguage: row.erpLanguage }, guide)
  return {
    row: toOnboardingRow(row),
    tenant: toTenant(row),
    createdAt: row.createdAt,
    openedAt: row.openedAt ?? undefined,
    nextTestAt: row.nextHealthTestAt ?? undefined,
    view: await toOnboardingView(row, { onboardingId, guide, participant: { ...contact, locale } }),
    people: readers.map((reader) => toPerson(reader, reader === contact, row)),
    links: toLinks(row, readers),
    mails: toMails(row, readers),
    release: toRelease(row),
    areCredentialsProved: row.credential?.provedByTestId != null,
    notes: toNotes(row),
    ...(!served && { faultsOfGuide: faultsOfGuide(row.guideId) }),
  }
}

/** Returns the onboarding's row of the dashboard's table, which the staff's page shows too. */
function toOnboardingRow(row: DetailRow): OnboardingRow {
  const { owner } = row
  return {
    ...rowCodesSchema.parse(row),
    onboardingId: row.id,
    tenantId: row.tenant.id,
    company: row.tenant.name,
    guideId: row.guideId,
    tasksDone: row.tasksDone,
    tasksTotal: row.tasksTotal,
    currentTaskId: row.currentTaskId ?? undefined,
    waitingWho: row.waitingWho,
    waitingSince: row.waitingSince ?? undefined,
    lastActivityAt: row.lastActivityAt,
    lastCause: row.lastCause ?? undefined,
    owner: owner ? { staffId: owner.id, name: nameOf(owner) } : undefined,
    helpFrom: row.helpFrom ?? undefined,
    archivedAt: row.archivedAt ?? undefined,
    others: row.tenant.onboardings.length - 1,
  }
}

const readOnboarding = readForPage('onboarding', findOnboarding)
