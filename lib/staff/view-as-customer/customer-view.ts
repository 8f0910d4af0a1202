import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Locale, routing } from '@/i18n/routing'
import type { Participant } from '@/lib/accounts/customer/session'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { getGuide } from '@/lib/guide/catalog'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { readerSelect, toReader } from '@/lib/onboarding/view/onboarding-view'
import { onboardingViewSelect, toOnboardingView } from '@/lib/onboarding/view/view-row'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db, isId } from '@/lib/platform/db'
import { hourMs } from '@/lib/platform/time'

const viewEventKind = 'viewedAsCustomer'
const viewMs = hourMs

const viewSchema = z.object({ language: z.enum(routing.locales) })

/**
 * Begins a view of an onboarding as its customer and records it in the history. Returns the view's id and the customer's
 * language, or undefined when the onboarding has no people.
 */
export async function beginCustomerView(
  staff: Participant,
  language: Locale,
): Promise<{ viewId: string; locale: Locale } | undefined> {
  const viewId = randomUUID()
  const { result } = await changeOnboarding(staff, async ({ tx, onboardingId, guide, recordEvent }) => {
    const contact = await tx.participant.findFirst(contactQuery(onboardingId))
    if (!contact) return undefined
    recordEvent({ id: viewId, kind: viewEventKind, data: { language } })
    return { viewId, locale: toReader(contact, guide).locale }
  })
  return result
}

/**
 * Returns an onboarding as its contact sees it, to the member of the staff who began this view, for one hour. Otherwise it
 * returns null. The view's id takes the place of the onboarding's id in links and forms. No customer's session has that id, so
 * no form can write.
 */
export async function findCustomerView(
  { staffId }: StaffMember,
  viewId: string,
): Promise<OnboardingView | null> {
  if (!isId(viewId)) return null
  const view = await db.event.findFirst({
    where: { id: viewId, kind: viewEventKind, at: { gt: new Date(databaseNow().getTime() - viewMs) } },
    select: { onboardingId: true, participantId: true, data: true },
  })
  const language = viewSchema.safeParse(view?.data).data?.language
  if (!view?.participantId || !language) return null
  const { onboardingId } = view
  const [viewer, contact, row] = await Promise.all([
    db.participant.findFirst({ where: { id: view.participantId, staffId }, select: { id: true } }),
    db.participant.findFirst(contactQuery(onboardingId)),
    db.onboarding.findUnique({
      relationLoadStrategy: 'join',
      where: { id: onboardingId },
      select: onboardingViewSelect,
    }),
  ])
  const guide = row && getGuide(row.guideId)
  if (!viewer || !contact || !guide) return null
  const customerView = await toOnboardingView(row, {
    onboardingId: viewId,
    guide,
    participant: toReader(contact, guide),
  })
  // A colleague's link would let the manager open the task as that colleague.
  return { ...customerView, linksToPassOn: {}, viewed: { onboardingId, language } }
}

function contactQuery(onboardingId: string) {
  return {
    where: { onboardingId, staffId: null },
    orderBy: [{ createdAt: 'asc' as const }, { id: 'asc' as const }],
    select: readerSelect,
  }
}
