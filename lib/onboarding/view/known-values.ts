import 'server-only'
import { type KnownTexts, type KnownValue, knownValues } from '@/lib/guide/model/customer-values'
import type { Change } from '@/lib/onboarding/change-onboarding'
import { textsByNameSchema } from '@/lib/onboarding/load-state'
import type { Prisma } from '@/prisma/generated/client'

/** The columns of an onboarding that the customer's values are read from. */
export const knownTextsSelect = {
  customerValues: true,
  tenant: { select: { metadata: true } },
} satisfies Prisma.OnboardingSelect

type KnownTextsRow = { customerValues: Prisma.JsonValue; tenant: { metadata: Prisma.JsonValue } }

/** Turns a row into what is known of a customer. Any row is accepted, because the guide may have changed since it was written. */
export function toKnownTexts({ customerValues, tenant }: KnownTextsRow): KnownTexts {
  return {
    typed: textsByNameSchema.parse(customerValues),
    metadata: textsByNameSchema.parse(tenant.metadata),
  }
}

/** Reads the customer's values that are known, inside a change. A guide without any costs no query. */
export async function readKnownValues({
  tx,
  onboardingId,
  guide,
}: Pick<Change, 'tx' | 'onboardingId' | 'guide'>): Promise<KnownValue[]> {
  if (guide.customerValues.length === 0) return []
  const where = { id: onboardingId }
  return knownValues(
    guide,
    toKnownTexts(await tx.onboarding.findUniqueOrThrow({ where, select: knownTextsSelect })),
  )
}
