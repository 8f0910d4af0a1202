import 'server-only'
import { changesSince } from '@/guides/assemble-after'
import type { Guide } from '@/guides/guide'
import { guideInLocale } from '@/guides/in-locale'
import { canSendMail } from '@/lib/mail/can-send-mail'
import type { Prisma } from '@/prisma/generated/client'
import { afterSelect, toAfterRecord } from './after-row'
import { journey } from './journey'
import { recordSelect, toRecord } from './onboarding-row'
import { passOnSelect, toLinks } from './pass-on'
import type { OnboardingRecord } from './record'
import type { Asked, Reader, Setup, StoredCredentials } from './setup'
import { fieldsSchema } from './stored-credentials'
import { testSelect, toTestSummary } from './stored-test'

/** What a setup is made from. */
export const setupSelect = {
  ...recordSelect,
  ...afterSelect,
  handovers: { ...recordSelect.handovers, select: passOnSelect },
  guideId: true,
  guideVersion: true,
  answersVersion: true,
  tenant: { select: { name: true } },
  credential: { select: { fields: true, secretNames: true, updatedAt: true } },
  earlierCredential: { select: { onboardingId: true } },
  tests: { select: testSelect, orderBy: [{ startedAt: 'desc' }, { id: 'desc' }], take: 20 },
} satisfies Prisma.OnboardingSelect

export type SetupRow = Prisma.OnboardingGetPayload<{ select: typeof setupSelect }>

type Seen = {
  onboardingId: string
  /** As it is in its own language. */
  guide: Guide
  participant: Reader
  /** By a colleague: what they were told, and the task they were handed. */
  asked?: Asked
  taskId?: string
}

/** An onboarding as one participant sees it. */
export async function toSetup(row: SetupRow, seen: Seen): Promise<Setup> {
  const { onboardingId, participant, asked, taskId } = seen
  const guide = guideInLocale(seen.guide, participant.locale)
  const record = asked ? withoutHandover(toRecord(row), taskId) : toRecord(row)
  return {
    onboardingId,
    company: row.tenant.name,
    guide,
    record,
    journey: journey(guide, record),
    participant,
    asked,
    linksToPassOn: asked ? {} : await toLinks(row.handovers),
    canSendMail: canSendMail(),
    answersVersion: row.answersVersion,
    credentials: toStoredCredentials(row.credential),
    hasEarlierCredentials: row.earlierCredential !== null,
    after: toAfterRecord(row),
    news: changesSince(guide, row.guideVersion),
    tests: row.tests.map(toTestSummary),
  }
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
