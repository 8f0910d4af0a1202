import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endingOf, formats, readExchange, writeExchange } from './formats'
import { units } from './icu.fixture'
import type { Exchange } from './unit'

const byName = ({ units: all }: Exchange) =>
  Object.fromEntries(all.map((unit) => [`${unit.namespace}:${unit.key}`, unit]))

describe.each(formats)('messages in %s', (format) => {
  it('come back letter by letter, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(units, async (own) => {
        const exchange = { sourceLanguage: 'en', targetLanguage: 'nb', units: own }
        const text = await writeExchange(exchange, format)
        const read = await readExchange(`messages.${endingOf(format)}`, text)
        expect(byName(read)).toEqual(byName(exchange))
        expect(read).toMatchObject({ sourceLanguage: 'en', targetLanguage: 'nb' })
      }),
      { numRuns: 150 },
    )
  })
})

describe('a file of messages', () => {
  it.each([
    ['words.xlf', '<html></html>', /no XLIFF/],
    ['words.csv', 'a,b\n1,2', /first line must head/],
    ['words.docx', '', /none of \.xlf/],
  ])('of another form is refused with the reason: %s', async (name, text, reason) => {
    await expect(readExchange(name, text)).rejects.toThrow(reason)
  })

  it('has no translation where PO calls it fuzzy', async () => {
    const po = '#, fuzzy\nmsgctxt "task:next"\nmsgid "Next"\nmsgstr "Suivant"\n'
    expect((await readExchange('fr.po', po)).units).toEqual([
      { namespace: 'task', key: 'next', source: 'Next' },
    ])
  })
})
