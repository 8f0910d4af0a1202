import { describe, expect, it } from 'vitest'
import { getGuide } from '@/lib/guide/catalog'
import { eventKinds } from '@/lib/onboarding/events'
import { guideId } from '@/lib/onboarding/journey.fixture'
import sentences from '@/messages/en/history.json'
import { sentenceOf } from './history-key'

const guide = getGuide(guideId)
if (!guide) throw new Error('The guide is missing.')

const entry = { eventId: '', at: new Date(0), data: {}, count: 1 }
const person = { participantId: 'a', name: 'Kari' }

describe('a sentence of the history', () => {
  it.each(eventKinds)('exists for %s, with and without a task or a second person', (kind) => {
    for (const taskId of [undefined, 'check-rights'])
      for (const to of [undefined, person])
        expect(sentences).toHaveProperty(sentenceOf({ ...entry, kind, taskId, to }, guide).key)
  })

  it('says which tests the vendor’s software and the schedule have begun', () => {
    const keyOf = (kind: (typeof eventKinds)[number], origin: string) =>
      sentenceOf({ ...entry, kind, data: { origin } }, guide).key
    expect(keyOf('testStarted', 'vendor')).toBe('testStartedByVendor')
    expect(keyOf('testStarted', 'person')).toBe('testStarted')
    expect(keyOf('testFinished', 'schedule')).toBe('regularTestFinished')
    expect(keyOf('connected', 'schedule')).toBe('connectedAgain')
    expect(keyOf('connected', 'vendor')).toBe('connected')
  })

  it('names only a cause that the guide still has', () => {
    const [cause] = Object.keys(guide.causes)
    const sentenceFor = (causes: string[]) =>
      sentenceOf({ ...entry, kind: 'problemFound', taskId: 'check-rights', data: { causes } }, guide)
    expect(sentenceFor(['removed', cause ?? ''])).toEqual({ key: 'problemFoundCause', cause })
    expect(sentenceFor(['removed'])).toEqual({ key: 'problemFound' })
  })
})
