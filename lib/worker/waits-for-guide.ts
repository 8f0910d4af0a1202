import 'server-only'
import { isGuideLeftOut } from '@/lib/guide/catalog'
import { db } from '@/lib/platform/db'

/**
 * Returns whether a mail that cannot be read now is about an onboarding whose guide is left out. Its link leads nowhere until the guide
 * is mended, and then somebody still needs it.
 */
export async function waitsForGuide(mailId: string): Promise<boolean> {
  const mail = await db.mail.findUnique({
    where: { id: mailId },
    select: { onboarding: { select: { guideId: true, archivedAt: true } } },
  })
  const onboarding = mail?.onboarding
  return onboarding != null && onboarding.archivedAt === null && isGuideLeftOut(onboarding.guideId)
}
