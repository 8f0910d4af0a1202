import { z } from 'zod'
import { nameOf } from '@/lib/onboarding/actor'
import { textsByNameSchema } from '@/lib/onboarding/load-state'
import { type Reader, readerSelect } from '@/lib/onboarding/view/onboarding-view'
import { onboardingViewSelect } from '@/lib/onboarding/view/view-row'
import { mailErrors } from '@/lib/platform/mail/mail-error'
import { mailKinds } from '@/lib/platform/mail/outbox'
import { rowCodesSchema } from '@/lib/staff/onboarding-list/onboarding-row'
import type { Prisma } from '@/prisma/generated/client'
import type {
  MailState,
  OnboardingLink,
  OnboardingMail,
  OnboardingNote,
  OnboardingTenant,
  Person,
  ReleaseSummary,
} from './onboarding-detail'
import { canSendAgain, endedMailSelect } from './send-mail-again'

const personSelect = { ...readerSelect, staffId: true, remindersOffAt: true } as const

/** The columns of an onboarding that the staff's page needs. */
export const detailSelect = {
  ...onboardingViewSelect,
  id: true,
  tenant: {
    select: {
      id: true,
      name: true,
      externalId: true,
      metadata: true,
      onboardings: {
        select: { id: true, guideId: true, state: true, archivedAt: true },
        orderBy: { id: 'desc' },
        take: 20,
      },
    },
  },
  locale: true,
  erpLanguage: true,
  company: true,
  createdAt: true,
  openedAt: true,
  nextHealthTestAt: true,
  archivedAt: true,
  tasksDone: true,
  tasksTotal: true,
  state: true,
  currentTaskId: true,
  waitingOn: true,
  waitingWho: true,
  waitingSince: true,
  lastActivityAt: true,
  lastEventKind: true,
  lastCause: true,
  helpFrom: true,
  helpReason: true,
  owner: { select: { id: true, name: true, email: true } },
  credential: { select: { ...onboardingViewSelect.credential.select, provedByTestId: true } },
  release: { select: { at: true, readAt: true, receivedAt: true, vendorKey: { select: { kid: true } } } },
  participants: { select: personSelect, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  tests: { ...onboardingViewSelect.tests, take: 50 },
  links: {
    select: {
      id: true,
      participantId: true,
      taskId: true,
      createdAt: true,
      expiresAt: true,
      revokedAt: true,
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  },
  mails: {
    select: {
      ...endedMailSelect,
      id: true,
      at: true,
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 100,
  },
  notes: {
    select: { id: true, text: true, at: true, staff: { select: { id: true, name: true, email: true } } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  },
  events: {
    where: { kind: 'linkOpened' },
    select: { at: true, data: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 500,
  },
} satisfies Prisma.OnboardingSelect

export type DetailRow = Prisma.OnboardingGetPayload<{ select: typeof detailSelect }>

type MailSending = { sentAt: Date | null; tryAt: Date | null; error: string | null }

const openedSchema = z.object({ linkId: z.string().optional() }).catch({})

/** Turns the tenant's columns into what the page shows of it. */
export function toTenant({ id, tenant }: DetailRow): OnboardingTenant {
  const others = tenant.onboardings.filter((other) => other.id !== id)
  return {
    externalId: tenant.externalId ?? undefined,
    metadata: textsByNameSchema.parse(tenant.metadata),
    others: others.map(({ id: onboardingId, guideId, archivedAt, ...row }) => ({
      onboardingId,
      guideId,
      state: rowCodesSchema.shape.state.parse(row.state),
      archivedAt: archivedAt ?? undefined,
    })),
  }
}

/** Turns one of the customer's people into a person of the staff's page. */
export function toPerson(reader: Reader, isContact: boolean, row: DetailRow): Person {
  const nudge = row.mails.find(({ kind, participantId }) => participantId === reader.id && isNudge(kind))
  const participant = row.participants.find(({ id }) => id === reader.id)
  return {
    ...reader,
    isContact,
    handedOverTaskId: row.handovers.find(({ toParticipantId }) => toParticipantId === reader.id)?.taskId,
    nudgedAt: nudge?.at,
    remindersOffAt: participant?.remindersOffAt ?? undefined,
  }
}

function isNudge(kind: string): boolean {
  return kind === 'nudge' || kind === 'reminder'
}

/** Returns the onboarding's links with the times at which they were opened. Links of the staff are left out. */
export function toLinks({ links, events }: DetailRow, people: Reader[]): OnboardingLink[] {
  const opened = events.map(({ at, data }) => ({ at, ...openedSchema.parse(data) }))
  return links.flatMap(({ id, participantId, taskId, revokedAt, ...times }) => {
    const person = people.find((one) => one.id === participantId)
    const openings = opened.filter(({ linkId }) => linkId === id)
    if (!person) return []
    return {
      linkId: id,
      person,
      taskId: taskId ?? undefined,
      ...times,
      revokedAt: revokedAt ?? undefined,
      openedAt: openings[0]?.at,
      timesOpened: openings.length,
    }
  })
}

/** Returns the onboarding's mails with their state. */
export function toMails({ mails, archivedAt }: DetailRow, people: Reader[]): OnboardingMail[] {
  return mails.flatMap((mail) => {
    const person = people.find(({ id }) => id === mail.participantId)
    if (!person) return []
    const { id: mailId, at, sentAt, tryAt } = mail
    return {
      mailId,
      kind: mailKinds.find((kind) => kind === mail.kind),
      person,
      at,
      state: mailStateOf(mail),
      sentAt: sentAt ?? undefined,
      tryAt: tryAt ?? undefined,
      error: mailErrors.find((error) => error === mail.error),
      canSendAgain: !archivedAt && canSendAgain(mail),
    }
  })
}

function mailStateOf({ sentAt, tryAt, error }: MailSending): MailState {
  if (sentAt) return 'sent'
  if (!tryAt) return 'givenUp'
  return error ? 'failing' : 'due'
}

/** Returns the staff's notes on the onboarding. */
export function toNotes({ notes }: DetailRow): OnboardingNote[] {
  return notes.map(({ id, staff, ...note }) => ({
    noteId: id,
    ...note,
    by: staff ? { staffId: staff.id, name: nameOf(staff) } : undefined,
  }))
}

/** Turns the row of what waits for the vendor's software into its summary. The JWE itself is not read. */
export function toRelease({ release }: DetailRow): ReleaseSummary | undefined {
  if (!release) return undefined
  const { vendorKey, at, readAt, receivedAt } = release
  return { kid: vendorKey.kid, at, readAt: readAt ?? undefined, receivedAt: receivedAt ?? undefined }
}
