import { randomUUID } from 'node:crypto'
import { findParticipant, type Participant } from '@/lib/accounts/customer/session'
import type { Invite } from '@/lib/invitations/invite'
import { inviteTenant } from '@/lib/invitations/invite'
import { openLink } from '@/lib/invitations/open-link'
import { findOnboardingView } from '@/lib/onboarding/view/find-onboarding-view'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { db } from '@/lib/platform/db'
import { guideId } from './journey.fixture'

export type Customer = {
  participant: Participant
  linkToken: string
  sessionToken: string
  view(): Promise<OnboardingView>
}

/** Invites a new customer and signs them in by their link, as a person would be. */
export async function inviteCustomer(invite: Partial<Invite> = {}): Promise<Customer> {
  const { url, onboardingId } = await inviteTenant({
    guideId,
    company: `Company ${randomUUID()}`,
    email: 'finance@nordlys.example',
    locale: 'no',
    ...invite,
  })
  const linkToken = url.split('/').at(-1) ?? ''
  const sessionToken = (await openLink(linkToken))?.sessionToken ?? ''
  const participant = await findParticipant(onboardingId, sessionToken)
  if (!participant) throw new Error('The link did not open.')
  const view = async () => {
    const current = await findOnboardingView(onboardingId, sessionToken)
    if (!current) throw new Error('The session opens nothing.')
    return current
  }
  return { participant, linkToken, sessionToken, view }
}

export async function readEvents({ participant }: Customer) {
  const { onboardingId } = participant
  return db.event.findMany({
    where: { onboardingId },
    orderBy: { id: 'asc' },
    select: { kind: true, taskId: true },
  })
}

export async function readCounters({ participant }: Customer) {
  const select = { tasksDone: true, tasksTotal: true, connectedAt: true, lastActivityAt: true }
  return db.onboarding.findUniqueOrThrow({ where: { id: participant.onboardingId }, select })
}

/** Returns every row of the database as text, as a dump would show it. */
export async function dumpDatabase(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public'`
  const dumps = tables.map(({ name }) =>
    db.$queryRawUnsafe<{ row: string }[]>(`select t::text as row from "${name}" t`),
  )
  return (await Promise.all(dumps))
    .flat()
    .map(({ row }) => row)
    .join('\n')
}
