import 'server-only'
import { createHash } from 'node:crypto'
import { type KnownTexts, type KnownValue, knownValues } from '@/lib/guide/model/customer-values'
import type { Guide } from '@/lib/guide/model/guide'
import { makeText } from '@/lib/guide/model/made-text'
import { textsByNameSchema } from '@/lib/onboarding/load-state'
import type { Prisma } from '@/prisma/generated/client'

/** The columns of an onboarding that the customer's values are read from. */
export const knownTextsSelect = {
  id: true,
  customerValues: true,
  tenant: { select: { name: true, metadata: true } },
} satisfies Prisma.OnboardingSelect

type KnownTextsRow = {
  id: string
  customerValues: Prisma.JsonValue
  tenant: { name: string; metadata: Prisma.JsonValue }
}

type WithValues = Pick<Guide, 'customerValues'>

type InChange = { tx: Prisma.TransactionClient; onboardingId: string; guide: WithValues }

/**
 * Turns a row into what is known of a customer, with what Handrail makes and has not kept yet. Any row is accepted, because the guide may
 * have changed since it was written.
 */
export function toKnownTexts({ id, customerValues, tenant }: KnownTextsRow, guide: WithValues): KnownTexts {
  const kept = textsByNameSchema.parse(customerValues)
  const made = guide.customerValues.flatMap(({ name, made: template }): [string, string][] =>
    template === undefined
      ? []
      : [[name, makeText(template, { onboarding: id, company: tenant.name, random: lettersOf(id, name) })]],
  )
  return {
    typed: { ...Object.fromEntries(made), ...kept },
    metadata: textsByNameSchema.parse(tenant.metadata),
  }
}

/** Reads the customer's values that are known, inside a change. A guide without any costs no query. */
export async function readKnownValues({ tx, onboardingId, guide }: InChange): Promise<KnownValue[]> {
  if (guide.customerValues.length === 0) return []
  const where = { id: onboardingId }
  const row = await tx.onboarding.findUniqueOrThrow({ where, select: knownTextsSelect })
  return knownValues(guide, toKnownTexts(row, guide))
}

/**
 * Keeps what Handrail makes for a customer, inside a change, so that it stays the same when the guide or the name of the company changes. A
 * guide that makes nothing costs no query.
 */
export async function keepMadeValues({ tx, onboardingId, guide }: InChange): Promise<void> {
  const names = guide.customerValues.flatMap(({ name, made }) => (made === undefined ? [] : [name]))
  if (names.length === 0) return
  const where = { id: onboardingId }
  const row = await tx.onboarding.findUniqueOrThrow({ where, select: knownTextsSelect })
  const kept = textsByNameSchema.parse(row.customerValues)
  if (names.every((name) => kept[name] !== undefined)) return
  const customerValues = toKnownTexts(row, guide).typed
  await tx.onboarding.update({ where, data: { customerValues }, select: { id: true } })
}

/** Letters and digits, without those that look like others. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Returns eight letters that are the same on every device, and others for each customer and each value. They are no secret. */
function lettersOf(onboardingId: string, name: string): string {
  const hash = createHash('sha256').update(`${onboardingId} ${name}`).digest()
  return [...hash.subarray(0, 8)].map((byte) => letters[byte % letters.length]).join('')
}
