import { XmlElement } from '@rgrove/parse-xml'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { element, isWritable, readXml, writeXml } from './xml'

describe('the XML writer', () => {
  it('writes any text so that it reads the same, or refuses it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, attribute) => {
        const root = element('request', text, { controlid: attribute })
        if (!isWritable(text) || !isWritable(attribute)) {
          expect(() => writeXml(root)).toThrow(RangeError)
          return
        }
        const read = readXml(writeXml(root))
        expect(read?.text).toBe(text)
        expect(read?.attributes).toEqual({ controlid: attribute })
      }),
      { numRuns: 500 },
    )
  })

  it.each(['\u0000', '\u0008', '\u001b', '\ud800', '\udc00x', '\uffff'])('refuses %j', (character) => {
    expect(isWritable(`a${character}b`)).toBe(false)
  })

  it.each(['<a/>', ']]>', '&amp;', '"\'', ' \t\r\n ', 'æøå', '😀', '<!DOCTYPE a>'])(
    'writes %j as text',
    (text) => {
      const [child] = readXml(writeXml(element('a', [element('b', text)])))?.children ?? []
      expect(child instanceof XmlElement && child.text).toBe(text)
    },
  )
})
