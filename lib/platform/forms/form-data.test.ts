import { describe, expect, it } from 'vitest'
import { readXml, textAt } from '@/connectors/xml'
import { textOf, textsOf } from './form-data'

const names = ['__proto__', 'constructor', 'toString', 'polluted']

describe('names of the language itself', () => {
  it('are plain names in the fields of a form', () => {
    const form = new FormData()
    for (const name of names) form.append(`answers.${name}`, 'x')
    form.append('answers.__proto__.polluted', 'x')
    form.append('__proto__', 'x')
    const texts = textsOf(form, 'answers')
    expect(Object.keys(texts).toSorted()).toEqual([
      '__proto__',
      '__proto__.polluted',
      'constructor',
      'polluted',
      'toString',
    ])
    expect(Object.getPrototypeOf(texts)).toBe(Object.prototype)
    expect(textOf(form, '__proto__')).toBe('x')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('are plain names in the tags of an ERP’s answer', () => {
    const inner = names.map((name) => `<${name}>x</${name}>`).join('')
    const root = readXml(`<response><__proto__><polluted>x</polluted></__proto__>${inner}</response>`)
    expect(textAt(root, 'constructor')).toBe('x')
    expect(textAt(root, '__proto__', 'polluted')).toBe('x')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})
