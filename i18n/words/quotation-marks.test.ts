import { describe, expect, it } from 'vitest'
import { foreignMarks } from './quotation-marks'

describe('the quotation marks of a language', () => {
  it.each([
    ['en', 'Press “Save”, the customer’s way'],
    ['fr', 'Cliquez sur « Enregistrer » pour l’instant'],
    ['no', 'Trykk «Lagre»'],
    ['de', 'Klicken Sie auf „Speichern“, nicht auf ‚Senden‘'],
    ['sv', 'Klicka på ”Spara”'],
    ['fi', 'Valitse ”Tallenna”'],
    ['pl', 'Kliknij „Zapisz”'],
    ['de-CH', 'Klicken Sie auf «Speichern»'],
    ['cy', 'Cliciwch ar ‘Cadw’'],
  ])('are accepted in %s: %s', (locale, text) => {
    expect(foreignMarks(text, locale)).toEqual([])
  })

  it.each([
    ['en', 'Press «Save»', ['«', '»']],
    ['fr', 'Cliquez sur “Enregistrer”', ['“', '”']],
    ['no', 'Trykk „Lagre“', ['„', '“']],
    ['de', 'Klicken Sie auf ”Speichern”', ['”']],
    ['sv', 'Klicka på "Spara"', ['"']],
    ['cy', "Cliciwch ar 'Cadw'", ["'"]],
  ])('are named in %s when they are another language’s or straight: %s', (locale, text, marks) => {
    expect(foreignMarks(text, locale)).toEqual(marks)
  })
})
