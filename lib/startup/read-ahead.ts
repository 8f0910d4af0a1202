import 'server-only'
import { type Locale, localeOr } from '@/i18n/routing'
import { sessionTokenIn } from '@/lib/accounts/customer/session-cookie'
import { staffTokenIn } from '@/lib/accounts/staff/cookie'
import { listOwners, readStaff } from '@/lib/accounts/staff/queries'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { readOnboardingView } from '@/lib/onboarding/view/queries'
import type { OpenedPage, PageParams } from '@/lib/platform/http/page-reads'
import { parseInsightQuery } from '@/lib/staff/insight/insight'
import { getInsightPage } from '@/lib/staff/insight/queries'
import { listInstallationNotices } from '@/lib/staff/installation/queries'
import { getAnyOnboarding, listHistory } from '@/lib/staff/onboarding-detail/queries'
import { parseListQuery } from '@/lib/staff/onboarding-list/list-query'
import { listOnboardings } from '@/lib/staff/onboarding-list/queries'
import { listSavedViews } from '@/lib/staff/saved-views/queries'

/**
 * Asks for what the pages that are opened most will ask for, and returns undefined for any other address. The page decides what it shows, as
 * it does when nothing has been read. The stream of an open table must not come here: it lasts for hours, and must
 * not count as use of a session.
 */
export function readAhead(page: OpenedPage): Promise<unknown> | undefined {
  const [, locale, area, ...rest] = page.pathname.split('/')
  if (area === 'setup') return readForCustomer(page, rest)
  const ask = area === 'dashboard' ? readsOfStaff(rest) : undefined
  return ask && readForStaff(page, localeOr(locale), ask)
}

/** Reads the onboarding of a session in the whole of it or, where the browser has none, of one in the page's task. */
function readForCustomer({ cookies }: OpenedPage, [onboardingId = '', taskId]: string[]): Promise<unknown> {
  const token = sessionTokenIn(cookies, onboardingId)
  return token
    ? readOnboardingView(onboardingId, token, undefined)
    : readOnboardingView(onboardingId, sessionTokenIn(cookies, onboardingId, taskId), taskId)
}

/** Begins the reads of one page. */
type Ask = (staff: StaffMember, params: PageParams, locale: Locale) => Promise<unknown>[]

async function readForStaff(page: OpenedPage, locale: Locale, ask: Ask): Promise<void> {
  const staff = await readStaff(staffTokenIn(page.cookies))
  if (staff) await Promise.allSettled(ask(staff, page.params, locale))
}

function readsOfStaff([part, id, below]: string[]): Ask | undefined {
  if (part === undefined) return readsOfTable
  if (part === 'insight' && id === undefined)
    return (staff, params) => [getInsightPage(staff, parseInsightQuery(params))]
  if (part === 'onboardings' && id !== undefined && below === undefined) return readsOfOnboarding(id)
  return undefined
}

function readsOfTable(staff: StaffMember, params: PageParams): Promise<unknown>[] {
  return [listOnboardings(parseListQuery(params), staff), listSavedViews(staff), listInstallationNotices()]
}

function readsOfOnboarding(onboardingId: string): Ask {
  return (staff, { before }, locale) => [
    getAnyOnboarding(staff, onboardingId, locale),
    listHistory(staff, onboardingId, typeof before === 'string' ? before : undefined),
    listOwners(staff),
  ]
}
