import type { RowInWords } from './row-in-words'

/** A row in words, for tests that look at other things than its words. */
export const inWords: RowInWords = {
  id: 'a',
  version: '1',
  announcement: 'Acme has begun.',
  company: 'Acme',
  guide: 'Visma.net',
  language: ['en', 'English'],
  progress: '1 of 5',
  share: 20,
  state: 'In progress',
  tone: 'plain',
  active: { at: '2026-01-02T03:04:05.000Z', title: 'January 2, 2026', text: '1 minute ago' },
  activity: 'Has ticked an action',
}
