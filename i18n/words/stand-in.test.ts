import { createTranslator, IntlErrorCode } from 'use-intl/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listBrokenWords, onBrokenWord } from './broken-words'
import { plainText, unreadable, type Words, withEnglishFor } from './stand-in'
import { translatorSettings } from './translator-settings'

const english = {
  start: { title: 'Welcome', tasks: '{count, plural, one {# task} other {# tasks}} of {erp}' },
  erps: { big: { role: 'Open <label>roles</label>' } },
}

beforeEach(() => {
  delete (globalThis as { handrailBrokenWords?: unknown }).handrailBrokenWords
})

afterEach(() => vi.unstubAllEnvs())

const mend = (words: Words, locale = 'no') => withEnglishFor(words, english, { locale, path: [] })
const sound = {
  start: { title: 'Velkommen', tasks: '{count, plural, one {# oppgave} other {# oppgaver}} i {erp}' },
  erps: { big: { role: 'Åpne <label>roles</label>' } },
}

function changed(part: 'title' | 'tasks', text: unknown): Words {
  return { ...sound, start: { ...sound.start, [part]: text } } as Words
}

describe('the English', () => {
  it('stands in for nothing when all words are sound', () => {
    expect(mend(sound)).toEqual(sound)
    expect(listBrokenWords()).toEqual([])
  })

  it.each([
    ['missing', undefined],
    ['missing', { nested: 'x' }],
    ['missing', null],
    ['empty', ''],
    ['notAMessage', '{count, plural, one {# oppgave} other {# oppgaver} i {erp}'],
    ['otherArguments', '{count, plural, one {# oppgave} other {# oppgaver}} i {ERP}'],
    ['otherArguments', '{count, plural, one {# oppgave} other {# oppgaver}}'],
    ['otherTags', '<b>{count, plural, one {# oppgave} other {# oppgaver}} i {erp}</b>'],
    ['plural', '{count, plural, other {# oppgaver}} i {erp}'],
    ['otherUse', '{count, plural, one {# oppgave} other {# oppgaver}} i {erp, date}'],
    ['hiddenCharacter', '\u202e{count, plural, one {# oppgave} other {# oppgaver}} i {erp}'],
  ])('stands in for a word that is broken (%s), and the rest stays', (code, text) => {
    expect(mend(changed('tasks', text))).toEqual({
      ...sound,
      start: { ...sound.start, tasks: english.start.tasks },
    })
    expect(listBrokenWords()).toMatchObject([{ locale: 'no', key: 'start.tasks', code }])
  })

  it('stands in for a label that is not the original’s in the words of an ERP', () => {
    const words = mend({ ...sound, erps: { big: { role: 'Åpne <label>rolls</label>' } } })
    expect(words.erps).toEqual(english.erps)
  })

  it('stands in for a file that is no JSON, which is one report', () => {
    expect(mend({ ...sound, start: unreadable })).toEqual({ ...sound, start: english.start })
    expect(mend({ start: sound.start })).toEqual({ ...sound, erps: english.erps })
    expect(listBrokenWords().map(({ key }) => key)).toEqual(['erps'])
  })

  it('does not stand in for a translation when it is itself the broken one', () => {
    const words = withEnglishFor({ a: 'Hei {erp}' }, { a: 'Hello {erp' }, { locale: 'no', path: [] })
    expect(words).toEqual({ a: 'Hei {erp}' })
  })
})

describe('a word that is broken in English', () => {
  it('is shown without its arguments and tags', () => {
    const words = withEnglishFor({ a: 'Open {erp, <b>now</b> {vendor}' }, {}, { locale: 'en', path: [] })
    expect(words).toEqual({ a: 'Open erp, now ' })
    expect(plainText("l'<label>company</label> {erp}")).toBe('llabelcompany/label erp')
  })

  it('is told once, to those who listen later too', () => {
    mend(changed('title', ''))
    mend(changed('title', ''))
    const heard: string[] = []
    onBrokenWord(({ locale, key }) => heard.push(`${locale} ${key}`))
    mend(changed('title', ''), 'fr')
    expect(heard).toEqual(['no start.title', 'fr start.title'])
  })
})

describe('a translator in production', () => {
  const translator = () => {
    const messages = { start: { title: 'Hei {name}, du har <b>{count, number}</b>' } }
    const settings = translatorSettings('no', { start: { title: 'Hello {name}, you have <b>{count}</b>' } })
    return createTranslator({ locale: 'no', messages, namespace: 'start', ...settings }) as unknown as {
      (key: string, values?: object): string
      rich(key: string, values?: object): unknown
    }
  }

  it.each([
    ['a value is not given', (t: ReturnType<typeof translator>) => t.rich('title', { name: 'Kari' })],
    ['a tag is not given', (t: ReturnType<typeof translator>) => t('title', { name: 'Kari', count: 1 })],
  ])('shows the prose of the English when %s, and reports the key', (_, say) => {
    vi.stubEnv('NODE_ENV', 'production')
    expect(say(translator())).toBe('Hello , you have ')
    expect(listBrokenWords()).toMatchObject([{ locale: 'no', key: 'start.title', code: 'unformattable' }])
  })

  it('shows nothing in place of a word that exists nowhere', () => {
    vi.stubEnv('NODE_ENV', 'production')
    expect(translator()('nowhere')).toBe('')
    expect(listBrokenWords()[0]).toMatchObject({ key: 'start.nowhere' })
  })

  it('reports what no fallback names, such as a date, by its kind', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    const { onError } = translatorSettings('no', {})
    onError({ code: IntlErrorCode.FORMATTING_ERROR, message: 'Invalid time value' } as never)
    await Promise.resolve()
    expect(listBrokenWords()).toMatchObject([{ key: 'FORMATTING_ERROR', detail: 'Invalid time value' }])
  })

  it('throws while words are being written', () => {
    expect(() => translator()('nowhere')).toThrow()
  })
})
