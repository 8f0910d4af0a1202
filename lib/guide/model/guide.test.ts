import { expect, test } from 'vitest'
import { getGuide } from '@/lib/guide/catalog'
import { possibleEnds } from './guide'

test.each([
  ['payhawk-sage-intacct', 'test'],
  ['account-control-twentyfour-seven-office', 'either'],
  ['accounting-software-national-bank', 'word'],
])('%s can end by: %s', (guideId, ends) => {
  const guide = getGuide(guideId)
  expect(guide && possibleEnds(guide)).toBe(ends)
})
