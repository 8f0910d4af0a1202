import { describe, expect, it } from 'vitest'
import { mendTypography } from './typography'

describe('what --fix mends in a message', () => {
  it.each([
    ['fr', 'Prêt? Oui !', 'Prêt\u202f? Oui\u202f!'],
    ['fr', 'Ouvrez «page»: {erp} ;', 'Ouvrez «\u202fpage\u202f»\u00a0: {erp}\u202f;'],
    ['fr', "L'{erp} et l'<label>company</label>", 'L’{erp} et l’<label>company</label>'],
    ['fr-CA', 'Un courriel: lequel?', 'Un courriel\u00a0: lequel\u202f?'],
    ['en', "Don't wait …", 'Don’t wait…'],
    ['no', 'Vent\u200b litt …', 'Vent litt …'],
  ])('in %s makes of %j: %j', (locale, text, mended) => {
    expect(mendTypography(text, locale)).toBe(mended)
    expect(mendTypography(mended, locale)).toBe(mended)
  })

  it.each([
    '{count, plural, one {# minute} other {# minutes}}',
    '<label>ip:filter?</label>',
    '{ends, select, test {a} other {b}}',
  ])('is never an argument, a tag or the name of a label: %s', (text) => {
    expect(mendTypography(text, 'fr')).toBe(text)
  })
})
