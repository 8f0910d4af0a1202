import { describe, expect, it } from 'vitest'
import { getGuide } from '@/lib/guide/catalog'
import { eventKinds } from '@/lib/onboarding/events'
import { guideId } from '@/lib/onboarding/journey.fixture'
import sentences from '@/messages/en/history.json'
import { sentenceOf } from './history-key'

const guide = getGuide(guideId)
if (!guide) throw new Error('The guide is gone.')

const entry = { eventId: '', at: new Date(0), data: {}, count: 1 }
const person = { participantId: 'a', name: 'Kari' }

describe('a sentence of the history', () => {
  it.each(eventKinds)('is there for %s, of a task or not, with somebody it is done to or not', (kind) => {
    for (const taskId of [undefined, 'check-rights'])
      for (const to of [undefined, person])
        expect(sentences).toHaveProperty(sentenceOf({ ...entry, kind, taskId, to }, guide).key)
  })

  it('names a cause that the guide still knows, and no other', () => {
    const [known] = Object.keys(guide.causes)
    const found = (causes: string[]) =>
      sentenceOf({ ...entry, kind: 'problemFound', taskId: 'check-rights', data: { causes } }, guide)
    expect(found(['gone', known ?? ''])).toEqual({ key: 'problemFoundCause', cause: known })
    expect(found(['gone'])).toEqual({ key: 'problemFound' })
  })
})
