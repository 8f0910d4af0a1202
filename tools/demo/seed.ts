import { constants, setPriority } from 'node:os'
import { createInvitationLink, inviteTenant } from '@/lib/invitations/invite'
import { db } from '@/lib/platform/db'
import { runPlainCommand } from '../../bin/plain-command'
import { withEnvironment } from '../launcher/environment'
import { plantVendorBackend } from '../vendor-backend/plant'
import { plantDemo } from './plant-demo'

const demo = {
  guideId: 'payhawk-sage-intacct',
  company: 'Nordlys Handel AS',
  email: 'finance@nordlys.example',
  locale: 'no',
} as const

/** Colleagues in the same company who read other languages. */
const colleagues = [
  { email: 'finance.london@nordlys.example', locale: 'en', erpLanguage: 'en' },
  { email: 'finance.paris@nordlys.example', locale: 'fr', erpLanguage: 'fr' },
] as const

/**
 * Invites the demo customer once, with a reader of each language. The database keeps only the hash of a link, so every run
 * makes and prints new ones.
 */
async function seed() {
  // The quickstart builds the product at the same time, and waits for that longer.
  setPriority(constants.priority.PRIORITY_LOW)

  const invited = await db.participant.findFirst({
    where: { email: demo.email, onboarding: { guideId: demo.guideId, tenant: { name: demo.company } } },
    orderBy: { createdAt: 'asc' },
    select: { id: true, onboardingId: true },
  })
  const { onboardingId, url } = invited
    ? await createInvitationLink({
        onboardingId: invited.onboardingId,
        participantId: invited.id,
        locale: demo.locale,
      })
    : await inviteTenant(demo)
  console.log(url)
  for (const colleague of colleagues) {
    const { id: participantId } = await db.participant.upsert({
      where: { onboardingId_email: { onboardingId, email: colleague.email } },
      create: { onboardingId, ...colleague },
      update: {},
      select: { id: true },
    })
    const link = await createInvitationLink({ onboardingId, participantId, locale: colleague.locale })
    console.log(link.url)
  }
}

/** Registers the vendor's backend of the quickstart, where one is to run. */
async function plantBackend() {
  const { VENDOR_BACKEND_SETTINGS, VENDOR_BACKEND_URL } = process.env
  if (VENDOR_BACKEND_SETTINGS && VENDOR_BACKEND_URL)
    await plantVendorBackend(VENDOR_BACKEND_SETTINGS, `${VENDOR_BACKEND_URL}/webhooks`)
}

const usage = `npm run db:seed

Adds the customers of the demo to the database, and prints an invitation link in each language.
`

await runPlainCommand({ usage }, () =>
  withEnvironment(() =>
    seed()
      // Until there is an endpoint, no event of the demo's past wakes a job.
      .then(() => plantDemo(plantBackend))
      .then(plantBackend)
      .finally(() => db.$disconnect()),
  ),
)
