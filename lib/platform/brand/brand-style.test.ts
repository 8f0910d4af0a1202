import { wcagContrast } from 'culori'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brandStyle } from './brand-style'

const accent = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

test('any accent is readable on every background of both themes, and so is the text on it', () => {
  fc.assert(
    fc.property(accent, (colour) => {
      const style = brandStyle({ light: colour, dark: colour })
      for (const background of ['#ffffff', '#fbfaf7', '#f3f1ec']) {
        expect(wcagContrast(style['--brand-light'], background)).toBeGreaterThanOrEqual(4.5)
      }
      for (const background of ['#14171a', '#1b1f23', '#101316']) {
        expect(wcagContrast(style['--brand-dark'], background)).toBeGreaterThanOrEqual(4.5)
      }
      expect(wcagContrast(style['--brand-light'], style['--brand-light-ink'])).toBeGreaterThanOrEqual(4.5)
      expect(wcagContrast(style['--brand-dark'], style['--brand-dark-ink'])).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

test('an accent that is readable already stays as it is', () => {
  expect(brandStyle({ light: '#0e5a4f', dark: '#ffcc00' })['--brand-light']).toBe('#0e5a4f')
})

test('each theme has the accent that is meant for it', () => {
  const both = brandStyle({ light: '#0e5a4f', dark: '#ffcc00' })
  expect(both['--brand-dark']).toBe('#ffcc00')
  expect(both['--brand-dark-ink']).toBe('#101316')
})
