import { createInvitationLink, inviteTenant } from '@/lib/invitations/invite'
import { db } from '@/lib/platform/db'
import { plantDemo } from './plant-demo'

const demo = {
  guideId: 'payhawk-sage-intacct',
  company: 'Nordlys Handel AS',
  email: 'finance@nordlys.example',
  locale: 'no',
} as const

/** Others of the same company, who read other languages. */
const others = [
  { email: 'finance.london@nordlys.example', locale: 'en', erpLanguage: 'en' },
  { email: 'finance.paris@nordlys.example', locale: 'fr', erpLanguage: 'fr' },
] as const

/** The demo customer, created once, with a reader of each language. Only a link's hash is kept, so each run prints fresh ones. */
async function seed() {
  const known = await db.participant.findFirst({
    where: { email: demo.email, onboarding: { guideId: demo.guideId, tenant: { name: demo.company } } },
    orderBy: { createdAt: 'asc' },
    select: { id: true, onboardingId: true },
  })
  const { onboardingId, url } = known
    ? await createInvitationLink({
        onboardingId: known.onboardingId,
        participantId: known.id,
        locale: demo.locale,
      })
    : await inviteTenant(demo)
  console.log(url)
  for (const other of others) {
    const { id: participantId } = await db.participant.upsert({
      where: { onboardingId_email: { onboardingId, email: other.email } },
      create: { onboardingId, ...other },
      update: {},
      select: { id: true },
    })
    const link = await createInvitationLink({ onboardingId, participantId, locale: other.locale })
    console.log(link.url)
  }
}

await seed()
  .then(plantDemo)
  .finally(() => db.$disconnect())
