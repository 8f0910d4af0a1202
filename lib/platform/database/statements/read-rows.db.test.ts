import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startStaffSession } from '@/lib/accounts/staff/session'
import { sessionSelect } from '@/lib/accounts/staff/session-row'
import { foretoldSelect } from '@/lib/onboarding/changes/foretold-row'
import { sessionViewSelect } from '@/lib/onboarding/view/find-onboarding-view'
import { db } from '@/lib/platform/db'
import { hashToken } from '@/lib/platform/secrets/token'
import { detailSelect } from '@/lib/staff/onboarding-detail/detail-row'
import { historySelect } from '@/lib/staff/onboarding-detail/find-history'
import { Prisma } from '@/prisma/generated/client'
import { plantAnything } from './any-onboarding.fixture'
import { rowReader } from './read-rows'
import type { Asked } from './select-as-json'

const relationLoadStrategy = 'join'

/** Asks for what no page does: every column of a relation, all but one, a value, and fewer rows than there are. */
const otherSelect = {
  ticks: true,
  chosen: { omit: { at: true }, orderBy: { choiceId: 'desc' }, take: 1 },
  tests: { where: { outcome: 'problem', finishedAt: { not: null } }, orderBy: [{ id: 'asc' }], take: 2 },
} satisfies Prisma.OnboardingSelect

const ofOnboarding = [foretoldSelect, detailSelect, historySelect, otherSelect].map((select) => ({
  select,
  read: rowReader('Onboarding', select),
}))
const readSessions = rowReader('CustomerSession', sessionViewSelect)
const readStaffSessions = rowReader('StaffSession', sessionSelect)

/** Puts the rows of relations that are asked for without an order into one, so that they can be compared. */
function inOrder(value: unknown, asked: true | Asked): unknown {
  if (asked === true || value === null) return value
  if (Array.isArray(value)) {
    const rows = value.map((row) => inOrder(row, asked))
    return asked.orderBy ? rows : rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  }
  const related = Object.entries(asked.select ?? {}).map(([name, of]) => [
    name,
    inOrder((value as Record<string, unknown>)[name], of),
  ])
  return { ...(value as object), ...Object.fromEntries(related) }
}

function expectSame(rows: unknown[], byPrisma: unknown, select: Asked['select']): void {
  expect(rows).toHaveLength(1)
  expect(inOrder(rows[0], { select })).toStrictEqual(inOrder(byPrisma, { select }))
}

describe('rows that are read past Prisma', () => {
  it('are what Prisma reads, whatever an onboarding holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (g) => {
        const { participant, sessionToken } = await plantAnything(g)
        const where = { id: participant.onboardingId }
        for (const { select, read } of ofOnboarding)
          expectSame(
            await read(Prisma.sql`"id" = ${where.id}::uuid`),
            await db.onboarding.findUniqueOrThrow({ relationLoadStrategy, where, select }),
            select,
          )
        const tokenHash = hashToken(sessionToken)
        const [byToken, select] = [{ tokenHash }, sessionViewSelect]
        expectSame(
          await readSessions(Prisma.sql`"tokenHash" = ${tokenHash}`),
          await db.customerSession.findUniqueOrThrow({ relationLoadStrategy, where: byToken, select }),
          select,
        )
      }),
      { numRuns: 12, endOnFailure: true },
    )
  })

  it('are what Prisma reads of a session of the staff, also where its groups were never written', async () => {
    for (const groups of [[], ['finance', 'a "group"'], null]) {
      const identity = {
        issuer: 'https://login.example',
        subject: crypto.randomUUID(),
        isEmailVerified: true,
      }
      const person = { email: 'ingrid@vendor.example', name: 'Ingrid', groups: groups ?? [] }
      const token = await startStaffSession({
        identity: { ...identity, ...person },
        role: 'viewer',
        how: 'provider',
      })
      const tokenHash = hashToken(token)
      if (!groups)
        await db.$executeRaw`update "Staff" set "groups" = null where "subject" = ${identity.subject}`
      const [where, select] = [{ tokenHash }, sessionSelect]
      expectSame(
        await readStaffSessions(Prisma.sql`"tokenHash" = ${tokenHash}`),
        await db.staffSession.findUniqueOrThrow({ where, select }),
        select,
      )
    }
  })

  it('cannot be asked for what JSON would change, or for a relation that nothing says how to join', async () => {
    const [bytes, unknown] = [
      rowReader('AccessLink', { tokenHash: true }),
      rowReader('Staff', { notes: true }),
    ]
    await expect(bytes(Prisma.sql`true`)).rejects.toThrow('AccessLink.tokenHash is not the same in JSON')
    await expect(unknown(Prisma.sql`true`)).rejects.toThrow('how Staff.notes is joined')
  })
})
