import { describe, expect, it } from 'vitest'
import type { OnboardingRow } from '@/lib/staff/onboarding-list/onboarding-row'
import { sayRows } from './say-rows'

const changed: OnboardingRow = {
  onboardingId: 'b9b0d4f2-6f0c-4f6e-9f43-5d3d5f0f0c11',
  tenantId: 'tenant',
  company: 'Nordlys <Regnskap>',
  guideId: 'payhawk-sage-intacct',
  locale: 'no',
  state: 'waiting',
  tasksDone: 2,
  tasksTotal: 9,
  waitingOn: 'mail',
  waitingWho: '',
  waitingSince: new Date('2026-01-02T01:06:00Z'),
  lastActivityAt: new Date('2026-01-02T01:06:00Z'),
  lastEventKind: 'waitingStarted',
  others: 0,
}

describe('a changed row', () => {
  it.each([
    ['en', 'en-US', undefined, '2 of 9', 'January 2, 2026 at 1:06 AM UTC'],
    ['no', '', 'Europe/Oslo', '2 av 9', '2. januar 2026 kl. 02:06'],
    ['fr', 'fr-CA', 'America/Toronto', '2 sur 9', '1 janvier 2026 à 20 h 06'],
  ] as const)(
    'is said in %s, with dates in the forms of the reader’s region and time zone',
    async (locale, acceptLanguage, timeZone, progress, title) => {
      const [row] = await sayRows([changed], { locale, acceptLanguage, timeZone })
      expect(row).toMatchObject({
        id: changed.onboardingId,
        company: changed.company,
        progress,
        active: { title },
      })
    },
  )
})
