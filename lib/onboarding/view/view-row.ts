import 'server-only'
import { fillCustomerValues, knownValues, textsByName } from '@/lib/guide/model/customer-values'
import { changesSince, type Guide } from '@/lib/guide/model/guide'
import { guideInLocale } from '@/lib/guide/model/names'
import { keptToken } from '@/lib/onboarding/access-link'
import { actorLookup, actorSelect } from '@/lib/onboarding/actor'
import { asColleagueSees, computeJourney } from '@/lib/onboarding/journey'
import { handoverSelect, recordSelect, textsByNameSchema, toRecord } from '@/lib/onboarding/load-state'
import { allowedReturnUrls } from '@/lib/onboarding/return-urls'
import { absoluteUrl } from '@/lib/platform/env'
import { canSendMail } from '@/lib/platform/mail/outbox'
import { startPath } from '@/lib/platform/routes'
import type { Prisma } from '@/prisma/generated/client'
import { knownTextsSelect, toKnownTexts } from './known-values'
import type {
  AfterConnection,
  HandoverRequest,
  OnboardingView,
  Reader,
  StoredCredentials,
} from './onboarding-view'
import { testSelect, toTestSummary } from './test-summary'

/** The columns that `toAfterConnection` reads. */
const afterConnectionSelect = {
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

/** The columns of a handover that its colleague may see. */
export const handoverRequestSelect = {
  message: true,
  from: { select: { name: true, email: true } },
} satisfies Prisma.HandoverSelect

/** The columns of a handover with its link and its mails that were not sent yet. */
const handoverLinkSelect = {
  ...handoverSelect,
  link: { select: { id: true, expiresAt: true, tokenSealed: true } },
  to: { select: { locale: true } },
  mails: { where: { sentAt: null }, select: { error: true } },
} satisfies Prisma.HandoverSelect

/** The columns of an onboarding that `toOnboardingView` reads. */
export const onboardingViewSelect = {
  ...recordSelect,
  ...afterConnectionSelect,
  handovers: { ...recordSelect.handovers, select: handoverLinkSelect },
  guideId: true,
  guideVersion: true,
  answersVersion: true,
  changedAt: true,
  ...knownTextsSelect,
  tenant: { select: { ...knownTextsSelect.tenant.select, externalId: true } },
  returnUrl: true,
  successUrl: true,
  credential: {
    select: { fields: true, secretNames: true, updatedAt: true, expiresOn: true, tokensHandedOverAt: true },
  },
  credentialsForgottenAt: true,
  earlierCredential: { select: { onboardingId: true } },
  tests: { select: testSelect, orderBy: [{ startedAt: 'desc' }, { id: 'desc' }], take: 20 },
} satisfies Prisma.OnboardingSelect

type AfterConnectionRow = Prisma.OnboardingGetPayload<{ select: typeof afterConnectionSelect }>

type HandoverLinkRow = Prisma.HandoverGetPayload<{ select: typeof handoverLinkSelect }>

type CredentialRow = {
  fields: Prisma.JsonValue
  secretNames: string[]
  updatedAt: Date
  expiresOn: Date | null
  tokensHandedOverAt: Date | null
}

type OnboardingViewRow = Prisma.OnboardingGetPayload<{ select: typeof onboardingViewSelect }>

type ViewContext = {
  onboardingId: string
  /** The guide in its own language. `toOnboardingView` puts it into the participant's. */
  guide: Guide
  participant: Reader
  /** Is set, like `taskId`, for a colleague who was handed that task. */
  handoverRequest?: HandoverRequest
  taskId?: string
}

/** Builds an onboarding as one participant sees it. */
export async function toOnboardingView(
  row: OnboardingViewRow,
  context: ViewContext,
): Promise<OnboardingView> {
  const { onboardingId, participant, handoverRequest, taskId } = context
  const known = knownValues(context.guide, toKnownTexts(row, context.guide))
  const guide = fillCustomerValues(guideInLocale(context.guide, participant.locale), textsByName(known))
  const record = toRecord(row)
  const journey = computeJourney(guide, record)
  return {
    onboardingId,
    company: row.tenant.name,
    guide,
    record,
    journey: handoverRequest && taskId !== undefined ? asColleagueSees(journey, taskId) : journey,
    participant,
    handoverRequest,
    linksToPassOn: handoverRequest ? {} : await toLinksToPassOn(row.handovers),
    canSendMail: canSendMail(),
    answersVersion: row.answersVersion,
    version: row.changedAt.getTime(),
    knownValues: known,
    credentials: toStoredCredentials(row.credential),
    credentialsForgottenAt: row.credentialsForgottenAt ?? undefined,
    hasEarlierCredentials: row.earlierCredential !== null,
    afterConnection: toAfterConnection(row),
    guideUpdates: changesSince(guide, row.guideVersion),
    returnUrls: handoverRequest ? {} : allowedReturnUrls(row),
    externalId: row.tenant.externalId ?? undefined,
    tests: row.tests.map(toTestSummary),
  }
}

/** Returns, by task id, the links whose mail cannot be sent. The sender of the task has to pass them on by hand. */
async function toLinksToPassOn(handovers: HandoverLinkRow[]): Promise<Record<string, string>> {
  const links: [string, string][] = []
  for (const { taskId, to, link, mails } of handovers) {
    const isStuck = mails.some(({ error }) => error !== null || !canSendMail())
    const token = isStuck ? await keptToken(link) : undefined
    if (token) links.push([taskId, absoluteUrl(startPath(to.locale, token))])
  }
  return Object.fromEntries(links)
}

function toStoredCredentials(row: CredentialRow | null): StoredCredentials | undefined {
  if (!row) return undefined
  return {
    fields: textsByNameSchema.parse(row.fields),
    // Tokens that the vendor has received are the vendor's: a test needs others.
    storedSecrets: row.tokensHandedOverAt
      ? row.secretNames.filter((name) => name !== 'accessToken')
      : row.secretNames,
    updatedAt: row.updatedAt,
    expiresOn: row.expiresOn?.toISOString().slice(0, 10),
  }
}

function toAfterConnection({ participants, chosen, companies }: AfterConnectionRow): AfterConnection {
  const findActor = actorLookup(participants)
  return {
    chosen: chosen.map(({ byId, ...option }) => ({ ...option, by: findActor(byId) })),
    companies: companies.map(({ importedAt, importedById, setUpAt, setUpById, number, ...company }) => ({
      ...company,
      number: number ?? undefined,
      imported: { by: findActor(importedById), at: importedAt },
      setUp: setUpAt ? { by: findActor(setUpById), at: setUpAt } : undefined,
    })),
  }
}
