import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jobSchedules } from '@/lib/platform/jobs/queues'
import { quietDays } from '@/lib/reminders/due-reminders'

const text = readFileSync(join(import.meta.dirname, 'background-jobs.md'), 'utf8')

test('the page on background jobs lists each job with its schedule, and no others', () => {
  const rows = [...text.matchAll(/^\| `([a-z]\w+)` \| `([^`]+)`/gm)].map(([, name, cron]) => [name, cron])
  expect(Object.fromEntries(rows)).toEqual(jobSchedules)
})

test('the page on background jobs says when reminders are sent', () => {
  const [first, second, third] = quietDays
  expect(text).toContain(`after ${first}, ${second} and ${third} days`)
})
