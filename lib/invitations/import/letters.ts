/** The encodings with one byte for each letter that spreadsheets in Western Europe and North America use. */
const singleByteEncodings = ['windows-1252', 'macintosh', 'cp850'] as const

type SingleByteEncoding = (typeof singleByteEncodings)[number]

/**
 * Returns the encoding in which a file reads most like names and sentences in Western languages. No byte is wrong in any of
 * these encodings, so only the letters tell: in the wrong one, capitals and signs stand in the middle of words.
 */
export function guessSingleByteEncoding(
  decode: (encoding: SingleByteEncoding) => string,
): SingleByteEncoding {
  const scores = singleByteEncodings.map((encoding) => {
    const text = decode(encoding)
    // Only old programs of the Macintosh end lines with a carriage return alone.
    const isOfMacintosh = encoding === 'macintosh' && /\r(?!\n)/.test(text)
    return scoreOf(text) + (isOfMacintosh ? 1000 : 0)
  })
  return singleByteEncodings[scores.indexOf(Math.max(...scores))] ?? 'windows-1252'
}

/** The letters beyond a to z that our readers' languages use, commonest first. */
const commonLetters: [string, number][] = [
  ['éåøæèÅØÆÉ', 5],
  ['àçêôöäüÀÇÈÊÔÖÄÜ', 4],
  ['îïûùëâœßñáíóÎÏÛÙËÂŒ', 2],
]

const weights = new Map(
  commonLetters.flatMap(([letters, weight]) => [...letters].map((one) => [one, weight])),
)

/** Signs that stand beside words in ordinary texts, and the apostrophe, which also stands inside them. */
const ordinarySigns = /[’‘“”«»–—…€£°§©®™·•½²³\u00a0]/

/** Each character beyond ASCII with its neighbours. */
const strangers = /(.?)([^\0-\x7f])(?=(.?))/gsu

/** Characters beyond ASCII that tell an encoding for certain. */
const enough = 10_000

function scoreOf(text: string): number {
  let score = 0
  let seen = 0
  for (const [, before = '', character = '', after = ''] of text.matchAll(strangers)) {
    score += scoreOfCharacter(character, before, after)
    seen += 1
    if (seen === enough) break
  }
  return score
}

function scoreOfCharacter(character: string, before: string, after: string): number {
  if (isCapital(character)) return scoreOfCapital(character, before, after)
  if (isSmall(character)) return scoreOfSmall(character, before, after)
  const isInWord = isLetter(before) && isLetter(after)
  return ordinarySigns.test(character) && (!isInWord || character === '’') ? 0 : -5
}

function scoreOfCapital(character: string, before: string, after: string): number {
  if (isSmall(before) || (isCapital(before) && isSmall(after))) return -5
  return weights.get(character) ?? 0
}

function scoreOfSmall(character: string, before: string, after: string): number {
  if (isCapital(after)) return -5
  const weight = weights.get(character) ?? 0
  const isInWord = isLetter(before) && isLetter(after)
  const isRare = isInWord ? isRareInside(character, before) : !isLetter(before)
  return isRare ? Math.min(weight, 1) : weight
}

/** Names begin with a capital, so a small letter at their start tells little. Neither do these letters where words rarely have them. */
function isRareInside(character: string, before: string): boolean {
  return 'àù'.includes(character) || ('æøåâôîûêäöü'.includes(character) && /[aeiouy]/i.test(before))
}

const isCapital = (character: string) => /\p{Lu}/u.test(character)
const isSmall = (character: string) => /\p{Ll}/u.test(character)
const isLetter = (character: string) => isCapital(character) || isSmall(character)
