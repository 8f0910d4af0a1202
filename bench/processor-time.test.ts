import { describe, expect, it } from 'vitest'
import { readEndedMs, readParent, readThreadMs } from './processor-time'

/** A server of PostgreSQL whose children that have ended used 1.25 seconds in user mode and 0.5 in kernel mode. */
const stat =
  '4242 (post) gres (main) S 17 4242 4242 0 -1 4194560 921 8123 0 3 12 7 125 50 20 0 1 0 9001 2211840 512\n'

describe('the processor time of a thread', () => {
  it('is the first number of its schedstat, in nanoseconds', () => {
    expect(readThreadMs('5025805 3756696 3\n')).toBe(5.025805)
  })

  it('is 0 for a thread that has ended meanwhile', () => {
    expect(readThreadMs('')).toBe(0)
  })
})

describe('the stat of a process', () => {
  it('names its parent, whatever the name of its program holds', () => {
    expect(readParent(stat)).toBe(17)
  })

  it('has the times of the children that have ended, in hundredths of a second', () => {
    expect(readEndedMs(stat)).toBe(1_750)
  })

  it('says nothing of a process that has ended meanwhile', () => {
    expect(readEndedMs('')).toBe(0)
  })
})
