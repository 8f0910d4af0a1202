/** The median of some numbers, and their quartiles: half of the numbers lie between `lower` and `upper`. */
export type Spread = { lower: number; median: number; upper: number }

export function median(numbers: number[]): number {
  return quantile(numbers, 0.5)
}

/**
 * Returns how many times the numbers of the second list those of the first are, each divided by its neighbour at the same place. What slows
 * the machine down for longer than a pair takes slows down both, and is no part of their ratio. A neighbour of 0 throws.
 */
export function compareInPairs(ours: number[], theirs: number[]): Spread {
  const ratios = ours.map((our, at) => {
    const their = theirs[at]
    if (!their) throw new Error(`Number ${at + 1} has nothing to be divided by.`)
    return our / their
  })
  return { lower: quantile(ratios, 0.25), median: median(ratios), upper: quantile(ratios, 0.75) }
}

/** Returns the number below which this part of the numbers lies. Between two of them it is in proportion, and of none it is 0. */
function quantile(numbers: number[], part: number): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  const place = (sorted.length - 1) * part
  const [below = 0, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  return below + (above - below) * (place % 1)
}
