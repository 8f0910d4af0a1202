import { expect, it } from 'vitest'
import { withOurNames } from './accept-language'

it.each([
  ['nb', 'no'],
  ['nb-NO,nb;q=0.9,en;q=0.8', 'no,no;q=0.9,en;q=0.8'],
  ['nn-NO', 'no'],
  ['en-GB,fr;q=0.5', 'en-GB,fr;q=0.5'],
])('a browser that asks for %s gets %s', (asked, got) => {
  expect(withOurNames(asked)).toBe(got)
})
