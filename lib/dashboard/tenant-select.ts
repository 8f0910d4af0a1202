import { readerSelect } from '@/lib/onboarding/reader'
import { setupSelect } from '@/lib/onboarding/setup-row'
import type { Prisma } from '@/prisma/generated/client'

const personSelect = { ...readerSelect, staffId: true, remindersOffAt: true } as const

/** What the staff's page of a tenant is made from. */
export const tenantSelect = {
  ...setupSelect,
  id: true,
  locale: true,
  erpLanguage: true,
  company: true,
  createdAt: true,
  openedAt: true,
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
  participants: { select: personSelect, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  tests: { ...setupSelect.tests, take: 50 },
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
      id: true,
      participantId: true,
      kind: true,
      at: true,
      sentAt: true,
      tryAt: true,
      tries: true,
      fault: true,
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

export type TenantSelected = Prisma.OnboardingGetPayload<{ select: typeof tenantSelect }>
