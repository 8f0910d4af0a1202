import { actorSelect, actorsOf } from '@/lib/onboarding/actor'
import type { Prisma } from '@/prisma/generated/client'
import type {
  AfterConnection,
  HandoverRequest,
  OnboardingView,
  Reader,
  StoredCredentials,
} from './onboarding-view'
import 'server-only'
import { changesSince, type Guide } from '@/lib/guide/model/guide'
import { guideInLocale } from '@/lib/guide/model/names'
import { keptToken } from '@/lib/onboarding/access-link'
import { journey } from '@/lib/onboarding/journey'
import { handoverSelect, recordSelect, textsByNameSchema, toRecord } from '@/lib/onboarding/load-state'
import type { OnboardingRecord } from '@/lib/onboarding/record'
import { absoluteUrl } from '@/lib/platform/env'
import { canSendMail } from '@/lib/platform/mail/outbox'
import { startPath } from '@/lib/platform/routes'
import { testSelect, toTestSummary } from './test-summary'

/** What was chosen and imported after connecting. */
export const afterConnectionSelect = {
  participants: { select: actorSelect },
  chosen: { select: { choiceId: true, optionId: true, name: true, at: true, byId: true } },
  companies: {
    select: {
      list: true,
      companyId: true,
      name: true,
      number: true,
      importedAt: true,
      importedById: true,
      setUpAt: true,
      setUpById: true,
    },
    orderBy: [{ name: 'asc' }, { companyId: 'asc' }],
  },
} satisfies Prisma.OnboardingSelect

type AfterConnectionRow = Prisma.OnboardingGetPayload<{ select: typeof afterConnectionSelect }>

export function toAfterConnection({ participants, chosen, companies }: AfterConnectionRow): AfterConnection {
  const by = actorsOf(participants)
  return {
    chosen: chosen.map(({ byId, ...option }) => ({ ...option, by: by(byId) })),
    companies: companies.map(({ importedAt, importedById, setUpAt, setUpById, number, ...company }) => ({
      ...company,
      number: number ?? undefined,
      imported: { by: by(importedById), at: importedAt },
      setUp: setUpAt ? { by: by(setUpById), at: setUpAt } : undefined,
    })),
  }
}

/** What a colleague is told who was handed one task. */
export const handoverRequestSelect = {
  message: true,
  from: { select: { name: true, email: true } },
} satisfies Prisma.HandoverSelect

/** A handover with its link, as long as a mail that brings it has not gone. */
export const handoverLinkSelect = {
  ...handoverSelect,
  link: { select: { id: true, expiresAt: true, tokenSealed: true } },
  to: { select: { locale: true } },
  mails: { where: { sentAt: null }, select: { tries: true } },
} satisfies Prisma.HandoverSelect

type HandoverLinkRow = Prisma.HandoverGetPayload<{ select: typeof handoverLinkSelect }>

/** By task: links whose mail does not get away, for whoever handed the task over to pass on. */
export async function toLinksToPassOn(handovers: HandoverLinkRow[]): Promise<Record<string, string>> {
  const links: [string, string][] = []
  for (const { taskId, to, link, mails } of handovers) {
    const isStuck = mails.some(({ tries }) => tries > 0 || !canSendMail())
    const token = isStuck ? await keptToken(link) : undefined
    if (token) links.push([taskId, absoluteUrl(startPath(to.locale, token))])
  }
  return Object.fromEntries(links)
}

/** What a setup is made from. */
export const onboardingViewSelect = {
  ...recordSelect,
  ...afterConnectionSelect,
  handovers: { ...recordSelect.handovers, select: handoverLinkSelect },
  guideId: true,
  guideVersion: true,
  answersVersion: true,
  tenant: { select: { name: true } },
  credential: { select: { fields: true, secretNames: true, updatedAt: true } },
  earlierCredential: { select: { onboardingId: true } },
  tests: { select: testSelect, orderBy: [{ startedAt: 'desc' }, { id: 'desc' }], take: 20 },
} satisfies Prisma.OnboardingSelect

export type OnboardingViewRow = Prisma.OnboardingGetPayload<{ select: typeof onboardingViewSelect }>

type ViewContext = {
  onboardingId: string
  /** As it is in its own language. */
  guide: Guide
  participant: Reader
  /** By a colleague: what they were told, and the task they were handed. */
  handoverRequest?: HandoverRequest
  taskId?: string
}

/** An onboarding as one participant sees it. */
export async function toOnboardingView(row: OnboardingViewRow, seen: ViewContext): Promise<OnboardingView> {
  const { onboardingId, participant, handoverRequest, taskId } = seen
  const guide = guideInLocale(seen.guide, participant.locale)
  const record = handoverRequest ? withoutHandover(toRecord(row), taskId) : toRecord(row)
  return {
    onboardingId,
    company: row.tenant.name,
    guide,
    record,
    journey: journey(guide, record),
    participant,
    handoverRequest,
    linksToPassOn: handoverRequest ? {} : await toLinksToPassOn(row.handovers),
    canSendMail: canSendMail(),
    answersVersion: row.answersVersion,
    credentials: toStoredCredentials(row.credential),
    hasEarlierCredentials: row.earlierCredential !== null,
    afterConnection: toAfterConnection(row),
    guideUpdates: changesSince(guide, row.guideVersion),
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
  return {
    fields: textsByNameSchema.parse(row.fields),
    storedSecrets: row.secretNames,
    updatedAt: row.updatedAt,
  }
}
