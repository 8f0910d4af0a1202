import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { inviteTenant } from '@/lib/invitations/invite'
import { guideId } from '@/lib/onboarding/journey.fixture'

// A process of the product under load: it invites one company after the other and prints each address when its invitation is
// acknowledged. It tries again what was not, as people do.
for (;;) {
  const email = `${randomUUID()}@nordlys.example`
  const invite = { guideId, company: 'Nordlys', email, locale: 'en' } as const
  let isDone = false
  while (!isDone) {
    isDone = await inviteTenant(invite, { key: email, isMailed: true }).then(
      () => true,
      () => false,
    )
    if (!isDone) await pause(100)
  }
  process.stdout.write(`${email}\n`)
}
