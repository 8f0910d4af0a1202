import { z } from 'zod'
import { db } from '@/lib/platform/db'

/** The parameters of a path below one onboarding. */
export const onboardingParams = z.strictObject({ onboardingId: z.uuid() })

/** Returns the customer's people of an onboarding, the contact first, or null for an unknown id and one whose data was erased. */
export async function findPeople(id: string) {
  const row = await db.onboarding.findFirst({
    where: { id, erasedAt: null },
    select: {
      participants: {
        where: { staffId: null },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: { id: true, name: true, email: true, locale: true, erpLanguage: true },
      },
    },
  })
  return row?.participants ?? null
}
