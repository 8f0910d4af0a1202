import 'server-only'
import { getGuide } from '@/guides/catalog'
import { guideInLocale } from '@/guides/in-locale'
import { isId, validSession } from '@/lib/auth/session'
import { db } from '@/lib/db'
import { canSendMail } from '@/lib/mail/can-send-mail'
import type { Prisma } from '@/prisma/generated/client'
import { journey } from './journey'
import { recordSelect, toRecord } from './onboarding-row'
import { askedSelect, passOnSelect, toLinks } from './pass-on'
import { readerSelect, toReader } from './reader'
import type { OnboardingRecord } from './record'
import type { Setup, StoredCredentials, TestSummary } from './setup'
import { fieldsSchema } from './stored-credentials'
import { testSelect, toTestSummary } from './stored-test'

const onboardingSelect = {
  ...recordSelect,
  handovers: { ...recordSelect.handovers, select: passOnSelect },
  guideId: true,
  answersVersion: true,
  tenant: { select: { name: true } },
  credential: { select: { fields: true, secretNames: true, updatedAt: true } },
  tests: { select: testSelect, orderBy: [{ startedAt: 'desc' }, { id: 'desc' }], take: 20 },
} satisfies Prisma.OnboardingSelect

/** One query: the session is the door to everything behind it; with `taskId`, the session of a colleague who was handed it. */
export async function findSetup(
  onboardingId: string,
  token: string | undefined,
  taskId?: string,
): Promise<Setup | null> {
  if (!token || !isId(onboardingId)) return null
  const session = await db.customerSession.findFirst({
    relationLoadStrategy: 'join',
    where: validSession(onboardingId, token, taskId),
    select: {
      participant: { select: readerSelect },
      link: {
        select: {
          expiresAt: true,
          handover: { select: askedSelect },
          onboarding: { select: onboardingSelect },
        },
      },
    },
  })
  const row = session?.link.onboarding
  const known = row && getGuide(row.guideId)
  if (!known) return null
  const { handover, expiresAt } = session.link
  const participant = toReader(session.participant, known)
  const guide = guideInLocale(known, participant.locale)
  const record = handover ? withoutHandover(toRecord(row), taskId) : toRecord(row)
  return {
    onboardingId,
    company: row.tenant.name,
    guide,
    record,
    journey: journey(guide, record),
    participant,
    asked: handover ? { ...handover, until: expiresAt } : undefined,
    linksToPassOn: handover ? {} : toLinks(row.handovers),
    canSendMail: canSendMail(),
    answersVersion: row.answersVersion,
    credentials: toStoredCredentials(row.credential),
    tests: row.tests.map(toTestSummary),
  }
}

export async function findTest(
  onboardingId: string,
  testId: string,
  token: string | undefined,
): Promise<TestSummary | null> {
  if (!token || !isId(onboardingId) || !isId(testId)) return null
  const sessions = { some: validSession(onboardingId, token) }
  const row = await db.connectionTest.findFirst({
    where: { id: testId, onboardingId, onboarding: { participants: { some: { sessions } } } },
    select: testSelect,
  })
  return row && toTestSummary(row)
}

/** To the colleague the task is simply theirs to do. */
function withoutHandover(record: OnboardingRecord, taskId: string | undefined): OnboardingRecord {
  const tasks = record.tasks.map((task) =>
    task.taskId === taskId ? { ...task, handedOver: undefined } : task,
  )
  return { ...record, tasks }
}

type CredentialRow = { fields: Prisma.JsonValue; secretNames: string[]; updatedAt: Date }

function toStoredCredentials(row: CredentialRow | null): StoredCredentials | undefined {
  if (!row) return undefined
  return { fields: fieldsSchema.parse(row.fields), storedSecrets: row.secretNames, updatedAt: row.updatedAt }
}
