import { describe, expect, it } from 'vitest'
import { dayMs, hourMs } from '@/lib/platform/time'
import { type HealthFinding, judgeHealthTest } from './judge-health-test'

const finding: HealthFinding = {
  outcome: 'connected',
  origin: 'schedule',
  isSignInRefused: false,
  hasFoundProblem: false,
  failures: 1,
  failingMs: 0,
  isOutage: false,
}

const judge = (changes: Partial<HealthFinding>) => judgeHealthTest({ ...finding, ...changes })

describe('a test of a connection that stands', () => {
  it.each<[string, Partial<HealthFinding>, ReturnType<typeof judgeHealthTest>]>([
    ['works when it connects', {}, 'works'],
    [
      'breaks it at once when the sign-in is refused',
      { outcome: 'problem', isSignInRefused: true },
      'broken',
    ],
    [
      'breaks it when the sign-in is refused for a reason that is not clear',
      { outcome: 'unclear', isSignInRefused: true },
      'broken',
    ],
    ['waits for a second test when it finds a problem', { outcome: 'problem' }, 'later'],
    [
      'breaks it when it confirms a problem',
      { outcome: 'problem', hasFoundProblem: true, failures: 2 },
      'broken',
    ],
    [
      'breaks it when it confirms what the vendor has reported',
      { outcome: 'problem', origin: 'vendor' },
      'broken',
    ],
    ['waits when the network may explain it', { outcome: 'notTheirs' }, 'later'],
    ['waits when nothing is clear', { outcome: 'unclear', origin: 'vendor' }, 'later'],
    [
      'waits when it has failed often, but not for a day',
      { outcome: 'notTheirs', failures: 9, failingMs: 23 * hourMs },
      'later',
    ],
    [
      'waits when it has failed for a day, but not often',
      { outcome: 'notTheirs', failures: 2, failingMs: 2 * dayMs },
      'later',
    ],
    [
      'breaks it when it has failed often, and for a day',
      { outcome: 'unclear', failures: 3, failingMs: dayMs },
      'broken',
    ],
    [
      'waits as long as an outage of the ERP goes on',
      { outcome: 'notTheirs', failures: 9, failingMs: 9 * dayMs, isOutage: true },
      'later',
    ],
  ])('%s', (_, changes, verdict) => {
    expect(judge(changes)).toBe(verdict)
  })
})
