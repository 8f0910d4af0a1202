import { parse } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { loadMessages } from '../messages'
import { literalOf, readMessage, shapeOf } from './message'
import { printMessage } from './print-message'
import { pseudoMessage } from './pseudo-locale'
import { wordFaults } from './word-faults'

const page = { locale: 'en-XA', isOfGuide: false }

describe('the pseudo-locale', () => {
  it.each([
    ['Save and come back later', '[Šáṽé áñđ çóɱé ƀáçķ łáŧéř łóřéɱ íþ]'],
    ['Ask {name} for <b>help</b>', '[Ášķ {name} ƒóř <b>ĥéłþ</b> łóřéɱ]'],
    ['', ''],
    ['{name}', '{name}'],
  ])('makes of %j %j', (text, made) => expect(pseudoMessage(text, page)).toBe(made))

  it('replaces every form of a plural, and neither its number nor its choices', () => {
    expect(pseudoMessage('{n, plural, =0 {none} one {# task} other {# tasks}}', page)).toBe(
      '[{n, plural, =0 {ñóñé} one {# ŧášķ} other {# ŧášķš}} łó]',
    )
  })

  it('leaves the names of labels in a guide as they are, and translates the text in a tag of a page', () => {
    const text = 'Press <label>save</label>'
    expect(pseudoMessage(text, { ...page, isOfGuide: true })).toContain('<label>save</label>')
    expect(pseudoMessage(text, page)).toContain('<label>šáṽé</label>')
  })

  it('has the plural forms of its language, and its letters', () => {
    const made = pseudoMessage('{n, plural, one {# task} other {# tasks}}', {
      locale: 'ar',
      isOfGuide: false,
    })
    for (const form of ['zero', 'one', 'two', 'few', 'many', 'other']) expect(made).toContain(`${form} {`)
    expect(made).not.toMatch(/ŧ/)
    expect(made).toMatch(/\p{Script=Arabic}/u)
  })
})

const all = listTexts(await loadMessages('en'))

function listTexts(words: object, path: string[] = []): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[[...path, key].join('.'), value]] : listTexts(value, [...path, key]),
  )
}

it('a message is printed as the files have it', () => {
  const printed = (text: string) => printMessage(parse(text))
  expect(all.filter(([, text]) => printed(printed(text)) !== printed(text))).toEqual([])
  for (const text of ["{a, number, percent} '{b}' {c, date, long}", '{n, plural, offset:1 =0 {x} other {#}}'])
    expect(printed(text)).toBe(text)
})

it.each(['en-XA', 'ar', 'de', 'pl'])(
  'every message of the product in made-up words for %s can be shown with the same arguments and tags',
  (locale) => {
    const faulty = all.flatMap(([key, original]) => {
      const isOfGuide = /^(erps|guides)\./.test(key)
      return wordFaults(pseudoMessage(original, { locale, isOfGuide }), { locale, original, isOfGuide })
    })
    expect(faulty).toEqual([])
  },
)

it('every message in made-up words is longer by a third of its letters, and in brackets', () => {
  const wrong = all.filter(([, text]) => {
    const made = pseudoMessage(text, page)
    const length = literalOf(parse(text)).length
    const isLonger = literalOf(parse(made)).length >= Math.floor((length * 4) / 3)
    return length > 0 && !(isLonger && made.startsWith('[') && made.endsWith(']'))
  })
  expect(wrong).toEqual([])
})

it('a message without letters of its own keeps its shape', () => {
  const made = readMessage(pseudoMessage('{a} {b, number}', page))
  expect('elements' in made && shapeOf(made.elements)).toEqual({ arguments: ['a', 'b'], tags: [] })
})
