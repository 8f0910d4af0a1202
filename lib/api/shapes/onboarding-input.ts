import type { WrongField } from '@/lib/api/problem'
import { longestReturnUrl, returnUrlSchema } from '@/lib/onboarding/return-urls'
import { db } from '@/lib/platform/db'
import { sameAddress } from '@/lib/platform/mail/address'

const url = returnUrlSchema.meta({ format: 'uri', maxLength: longestReturnUrl })

/** The addresses in the vendor's own product, which RETURN_ORIGINS must allow. */
export const returnUrls = { returnUrl: url.optional(), successUrl: url.optional() }

/** Addresses that null removes. */
export const removableReturnUrls = { returnUrl: url.nullish(), successUrl: url.nullish() }

type Owner = { id?: string; wrong: WrongField[] }

/** Returns the member of the staff with this address who signed in last. Nobody is found without an address. */
export async function findOwner(ownerEmail: string | null | undefined): Promise<Owner> {
  if (!ownerEmail) return { wrong: [] }
  const staff = await db.staff.findFirst({
    where: { email: sameAddress(ownerEmail) },
    orderBy: { lastSignInAt: 'desc' },
    select: { id: true },
  })
  return staff ? { id: staff.id, wrong: [] } : { wrong: [{ path: ['ownerEmail'], code: 'unknownOption' }] }
}
