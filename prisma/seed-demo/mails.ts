import { db } from '@/lib/db'

/** What was mailed in the past of the demo has arrived: nothing of it is to reach a mailbox today. */
export async function deliverMails(onboardingId: string): Promise<void> {
  await db.$executeRaw`
    update "Mail" set "sentAt" = "at" + interval '4 seconds', "tryAt" = null, "tries" = 1
    where "onboardingId" = ${onboardingId}::uuid and "sentAt" is null`
}
