import { createTranslator } from 'use-intl/core'
import { expect, it } from 'vitest'
import { keysOf, markedIn, markWords } from './marked-words'

const words = {
  a: { title: 'Welcome', sum: '{n, plural, one {# task} other {# tasks}}' },
  b: { own: 'Ask <b>now</b>' },
}
const keys = keysOf(words)

it('a marked text tells its key wherever it is shown, and looks as before', () => {
  const t = createTranslator({ locale: 'en', messages: markWords(words, keys) })
  const shown = t('a.sum', { n: 2 })
  expect(shown.replace(/[\u2061-\u2064]/g, '')).toBe('2 tasks')
  expect(markedIn(`${t('a.title')} · ${shown}`).map((number) => keys[number])).toEqual(['a.title', 'a.sum'])
  expect(
    markedIn(t.markup('b.own', { b: (text) => `<b>${text}</b>` })).map((number) => keys[number]),
  ).toEqual(['b.own'])
  expect(markedIn('No mark')).toEqual([])
})
