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
import { db, isId } from '@/lib/platform/db'
import { hourMs } from '@/lib/platform/time'

const viewEventKind = 'viewedAsCustomer'
const viewMs = hourMs

const viewSchema = z.object({ language: z.enum(routing.locales) })

/** Answers an id of the view, and the customer's language; the view is a line of the history, and there is none without it. */
export async function beginCustomerView(
  staff: Participant,
  language: Locale,
): Promise<{ viewId: string; locale: Locale } | undefined> {
  const viewId = randomUUID()
  const { result } = await changeOnboarding(staff, async ({ tx, onboardingId, guide, recordEvent }) => {
    const contact = await tx.participant.findFirst(contactOf(onboardingId))
    if (!contact) return undefined
    recordEvent({ id: viewId, kind: viewEventKind, data: { language } })
    return { viewId, locale: toReader(contact, guide).locale }
  })
  return result
}

/**
 * The onboarding as its contact sees it, for whoever of the staff has begun this view, for an hour. It goes by the id of the
 * view, in its links and its forms: no customer's session is by that id, so no form of it can write.
 */
export async function findCustomerView(
  { staffId }: StaffMember,
  viewId: string,
): Promise<OnboardingView | null> {
  if (!isId(viewId)) return null
  const view = await db.event.findFirst({
    where: { id: viewId, kind: viewEventKind, at: { gt: new Date(Date.now() - viewMs) } },
    select: { onboardingId: true, participantId: true, data: true },
  })
  const language = viewSchema.safeParse(view?.data).data?.language
  if (!view?.participantId || !language) return null
  const { onboardingId } = view
  const [viewer, contact, row] = await Promise.all([
    db.participant.findFirst({ where: { id: view.participantId, staffId }, select: { id: true } }),
    db.participant.findFirst(contactOf(onboardingId)),
    db.onboarding.findUnique({
      relationLoadStrategy: 'join',
      where: { id: onboardingId },
      select: onboardingViewSelect,
    }),
  ])
  const guide = row && getGuide(row.guideId)
  if (!viewer || !contact || !guide) return null
  const setup = await toOnboardingView(row, {
    onboardingId: viewId,
    guide,
    participant: toReader(contact, guide),
  })
  // A colleague's link would open a task for whoever follows it.
  return { ...setup, linksToPassOn: {}, viewed: { onboardingId, language } }
}

function contactOf(onboardingId: string) {
  return {
    where: { onboardingId, staffId: null },
    orderBy: [{ createdAt: 'asc' as const }, { id: 'asc' as const }],
    select: readerSelect,
  }
}
