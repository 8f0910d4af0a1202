import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { eventKinds } from '@/lib/onboarding/events'

test('the table has words for every kind of event, and for nothing else', () => {
  const file = join(import.meta.dirname, '../../../messages/en/onboardingList.json')
  const { activity } = JSON.parse(readFileSync(file, 'utf8'))
  expect(Object.keys(activity).toSorted()).toEqual([...eventKinds].toSorted())
})
