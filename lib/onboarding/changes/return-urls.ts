import 'server-only'
import type { Author } from '@/lib/onboarding/change-onboarding'
import { changeFacts } from './change-facts'

/** Addresses in the vendor's own product. Null removes one, and undefined leaves it as it is. */
type NewUrls = { returnUrl?: string | null; successUrl?: string | null }

/** Sets the addresses that an onboarding's pages lead back to. The caller has checked them by `returnUrlSchema`. */
export async function changeReturnUrls(author: Author, urls: NewUrls): Promise<void> {
  await changeFacts(author, async ({ tx, onboardingId: id, recordEvent }) => {
    const select = { returnUrl: true, successUrl: true } as const
    const before = await tx.onboarding.findUniqueOrThrow({ where: { id }, select })
    const after = await tx.onboarding.update({ where: { id }, data: urls, select })
    if (before.returnUrl === after.returnUrl && before.successUrl === after.successUrl) return
    recordEvent({ kind: 'returnUrlsChanged' })
  })
}
