import 'server-only'
import { z } from 'zod'
import { actorSelect } from '@/lib/onboarding/actor'
import type { EventKind } from '@/lib/onboarding/events'
import type { Prisma } from '@/prisma/generated/client'
import type { Facts } from './summarize'

/** Events by which the customer makes progress or it becomes their turn again. */
const progressKinds: EventKind[] = [
  'questionsAnswered',
  'valueEntered',
  'actionTicked',
  'taskCompleted',
  'taskReopened',
  'waitingEnded',
  'waitingRefused',
  'credentialsSaved',
  'keyMade',
  'testFinished',
  'problemFound',
  'taskVerified',
  'handoverFinished',
  'handoverTakenBack',
  'handoverExpired',
]

/** Returns whether the customer makes progress by an event of this kind, when a person caused it. */
export function isProgress(kind: EventKind): boolean {
  return progressKinds.includes(kind)
}

/** Events that have no author in the history but come from something the customer did, unless their data name another origin. */
const testKinds: EventKind[] = ['testFinished', 'problemFound', 'problemCleared', 'taskVerified', 'connected']

/** Tests to be read. More failures in a row all count as this many. */
const maxTests = 20

/** The columns of an onboarding that its facts are built from. The participants are all of them, as a record needs them. */
export const factSelect = {
  createdAt: true,
  completedAt: true,
  tenant: { select: { name: true, externalId: true } },
  locale: true,
  participants: {
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { ...actorSelect, locale: true },
  },
  tests: {
    where: { finishedAt: { not: null }, outcome: { not: 'interrupted' } },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: maxTests,
    select: { outcome: true, finishedAt: true, diagnosis: true },
  },
} satisfies Prisma.OnboardingSelect

/** Parses a stored diagnosis into its likeliest cause, or undefined when it names none. */
const causeSchema = z
  .object({ causes: z.array(z.object({ cause: z.string() })) })
  .transform(({ causes }) => causes[0]?.cause)
  .catch(undefined)

type HistoryFacts = Pick<Facts, 'invitedAt' | 'openedAt' | 'progressAt' | 'lastActivityAt' | 'lastEventKind'>

type FactRow = Prisma.OnboardingGetPayload<{ select: typeof factSelect }>

/** Reads the history of an onboarding, and returns everything that a summary needs beyond the record. Only what the customer does counts as activity. */
export async function readFacts(
  tx: Prisma.TransactionClient,
  onboardingId: string,
  row: FactRow,
): Promise<Facts> {
  return { ...factsOfRow(row), ...(await readHistory(tx, onboardingId)) }
}

/** Returns what a summary needs beyond the record and the history. */
export function factsOfRow({ tenant, participants, tests, createdAt, completedAt, locale }: FactRow): Facts {
  return {
    company: tenant.name,
    externalId: tenant.externalId ?? undefined,
    people: participants.filter(({ staffId }) => staffId === null),
    createdAt,
    locale,
    completedAt: completedAt ?? undefined,
    tests: tests.flatMap(({ outcome, finishedAt, diagnosis }) =>
      outcome && finishedAt ? [{ outcome, finishedAt, cause: causeSchema.parse(diagnosis) }] : [],
    ),
  }
}

async function readHistory(tx: Prisma.TransactionClient, onboardingId: string): Promise<HistoryFacts> {
  const rows = await tx.$queryRaw<Record<keyof HistoryFacts, unknown>[]>`
    with history as (
      select e."kind", e."at", e."id", coalesce(e."data"->>'origin', 'person') = 'person' as "isByPerson",
        p."staffId" is null and (p."id" is not null or (e."kind" = any(${testKinds})
          and coalesce(e."data"->>'origin', 'person') = 'person')) as "isTheirs"
      from "Event" e left join "Participant" p on p."id" = e."participantId"
      where e."onboardingId" = ${onboardingId}::uuid
    )
    select max("at") filter (where "kind" = 'invited') as "invitedAt",
      min("at") filter (where "kind" = 'linkOpened') as "openedAt",
      max("at") filter (where "kind" = any(${progressKinds}) and ("isByPerson" or "kind" = 'problemFound')) as "progressAt",
      max("at") filter (where "isTheirs") as "lastActivityAt",
      (array_agg("kind" order by "isTheirs" desc, "at" desc, "id" desc))[1] as "lastEventKind"
    from history`
  return Object.fromEntries(Object.entries(rows[0] ?? {}).filter(([, value]) => value !== null))
}
