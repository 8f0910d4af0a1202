import { db } from '@/lib/db'
import { createLink, inviteTenant } from '@/lib/onboarding/invite'

const demo = {
  guideId: 'payhawk-sage-intacct',
  company: 'Nordlys Handel AS',
  email: 'finance@nordlys.example',
  locale: 'no',
} as const

/** The demo customer, created once. Only a link's hash is kept, so each run prints a fresh one. */
async function seed() {
  const known = await db.participant.findFirst({
    where: { email: demo.email, onboarding: { guideId: demo.guideId, tenant: { name: demo.company } } },
    orderBy: { createdAt: 'asc' },
    select: { id: true, onboardingId: true },
  })
  const { urls } = known
    ? await createLink({ onboardingId: known.onboardingId, participantId: known.id, locale: demo.locale })
    : await inviteTenant(demo)
  for (const url of Object.values(urls)) console.log(url)
}

await seed().finally(() => db.$disconnect())
