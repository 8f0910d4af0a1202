import { describe, expect, it } from 'vitest'
import { findOutage, findServerTrouble, hasEnded } from './outage-rules'

const tests = (isErp: boolean, count: number, cause: string | null = isErp ? 'outage' : null) =>
  Array.from({ length: count }, () => ({ isErp, cause }))

describe('an outage of an ERP', () => {
  it('begins when five onboardings and most of those tested fail by no fault of theirs', () => {
    expect(findOutage([...tests(true, 5), ...tests(false, 3)])).toEqual({ cause: 'outage', affected: 5 })
  })

  it('does not begin with fewer onboardings, however clear it looks', () => {
    expect(findOutage(tests(true, 4))).toBeUndefined()
  })

  it('does not begin while most of the ERP answers', () => {
    expect(findOutage([...tests(true, 50), ...tests(false, 50)])).toBeUndefined()
  })

  it('is named by the most frequent cause, or as unclear', () => {
    expect(findOutage([...tests(true, 2), ...tests(true, 3, 'timedOut')])?.cause).toBe('timedOut')
    expect(findOutage(tests(true, 5, null))?.cause).toBe('unclear')
  })

  it('begins with one test that finds our server shut out, if it is the newest', () => {
    const shutOut = { isErp: true, cause: 'serverQuarantined' }
    expect(findServerTrouble([shutOut, ...tests(false, 9)])).toEqual({ cause: shutOut.cause, affected: 1 })
    expect(findServerTrouble([...tests(false, 1), shutOut])).toBeUndefined()
    expect(findServerTrouble(tests(true, 1, 'rateLimited'))).toBeUndefined()
  })

  it('ends with three answers in a row, and not before', () => {
    expect(hasEnded(tests(false, 2))).toBe(false)
    expect(hasEnded([...tests(false, 2), ...tests(true, 1), ...tests(false, 9)])).toBe(false)
    expect(hasEnded([...tests(false, 3), ...tests(true, 9)])).toBe(true)
  })
})
