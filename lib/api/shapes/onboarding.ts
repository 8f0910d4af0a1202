import { z } from 'zod'
import { getGuide } from '@/lib/guide/catalog'
import { computeJourney } from '@/lib/onboarding/journey'
import { recordSelect, toRecord } from '@/lib/onboarding/load-state'
import { db } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import { credentialStateSchema, credentialStateSelect, toCredentialState } from './credentials'
import { onboardingSummarySchema, summarySelect, toSummary } from './onboarding-summary'
import { taskSchema, toTask } from './task'
import { apiTestSelect, companySchema, testSchema, toTest } from './test'
import { time, toTime, toTimeOrNull } from './times'

/** An onboarding with its journey. */
export const onboardingSchema = z
  .object({
    ...onboardingSummarySchema.shape,
    answers: z.record(z.string(), z.string()),
    tasks: z.array(taskSchema),
    lastTest: testSchema.nullable(),
    erpCompany: companySchema.nullable(),
    erpCompanySince: time.nullable(),
    pendingErpCompany: companySchema.nullable(),
    credentials: credentialStateSchema,
    choices: z.array(z.object({ id: z.string(), optionId: z.string(), name: z.string(), chosenAt: time })),
    importedCompanies: z.array(
      z.object({
        list: z.string(),
        id: z.string(),
        name: z.string(),
        number: z.string().nullable(),
        importedAt: time,
        setUpAt: time.nullable(),
      }),
    ),
  })
  .meta({ id: 'Onboarding' })

const onboardingSelect = {
  ...recordSelect,
  ...summarySelect,
  ...credentialStateSelect,
  // A record needs everybody, and a summary the first of the customer's people.
  participants: {
    orderBy: summarySelect.participants.orderBy,
    select: { ...summarySelect.participants.select, staffId: true },
  },
  tests: { select: apiTestSelect, orderBy: [{ startedAt: 'desc' }, { id: 'desc' }], take: 1 },
  chosen: {
    select: { choiceId: true, optionId: true, name: true, at: true },
    orderBy: { choiceId: 'asc' },
  },
  companies: {
    select: { list: true, companyId: true, name: true, number: true, importedAt: true, setUpAt: true },
    orderBy: [{ list: 'asc' }, { name: 'asc' }, { companyId: 'asc' }],
  },
} satisfies Prisma.OnboardingSelect

type OnboardingRow = Prisma.OnboardingGetPayload<{ select: typeof onboardingSelect }>

/** Returns an onboarding as the API shows it, or null for an unknown id and one whose data was erased. */
export async function findApiOnboarding(id: string): Promise<z.input<typeof onboardingSchema> | null> {
  const row = await db.onboarding.findFirst({
    relationLoadStrategy: 'join',
    where: { id, erasedAt: null },
    select: onboardingSelect,
  })
  return row && toOnboarding(row)
}

function toOnboarding(row: OnboardingRow): z.input<typeof onboardingSchema> {
  const record = toRecord(row)
  const guide = getGuide(row.guideId)
  const { erpCompany, pendingCompany } = record
  const people = row.participants.flatMap(({ staffId, ...person }) => (staffId === null ? [person] : []))
  return {
    ...toSummary({ ...row, participants: people }),
    answers: record.answers,
    tasks: guide ? computeJourney(guide, record).tasks.map(toTask) : [],
    lastTest: row.tests[0] ? toTest(row.tests[0]) : null,
    erpCompany: toCompany(erpCompany),
    erpCompanySince: toTimeOrNull(erpCompany?.since),
    pendingErpCompany: toCompany(pendingCompany?.company),
    credentials: toCredentialState(row),
    choices: row.chosen.map(({ choiceId, at, ...choice }) => ({
      id: choiceId,
      ...choice,
      chosenAt: toTime(at),
    })),
    importedCompanies: row.companies.map(({ companyId, importedAt, setUpAt, ...company }) => ({
      id: companyId,
      ...company,
      importedAt: toTime(importedAt),
      setUpAt: toTimeOrNull(setUpAt),
    })),
  }
}

function toCompany(company: { id: string; name: string; part?: string } | undefined) {
  return company ? { id: company.id, name: company.name, part: company.part ?? null } : null
}
