import { describe, expect, it } from 'vitest'
import { compareInPairs, median } from './spread'

describe('the median', () => {
  it('is the number in the middle, whatever their order', () => {
    expect(median([30, 2, 100])).toBe(30)
  })

  it('lies halfway between the two in the middle', () => {
    expect(median([40, 1, 10, 20])).toBe(15)
  })
})

describe('a comparison in pairs', () => {
  it('says the same on a machine that becomes twice as slow in between', () => {
    expect(compareInPairs([6, 6, 12, 12, 12], [3, 3, 6, 6, 6])).toEqual({ lower: 2, median: 2, upper: 2 })
  })

  it('takes the median of the ratios, which one disturbed pair hardly moves', () => {
    expect(compareInPairs([20, 21, 22, 900, 19], [10, 10, 10, 10, 10]).median).toBe(2.1)
  })

  it('has half of the ratios between its quartiles', () => {
    expect(compareInPairs([1, 2, 3, 4, 5], [1, 1, 1, 1, 1])).toEqual({ lower: 2, median: 3, upper: 4 })
  })

  it('refuses a list that is too short, and a cost of nothing', () => {
    expect(() => compareInPairs([1, 2], [1])).toThrow('Number 2 has nothing')
    expect(() => compareInPairs([1], [0])).toThrow('Number 1 has nothing')
  })
})
