import anyAscii from 'any-ascii'

/** Text as it is searched and sorted by: small Latin letters without accents, one space between words. */
export function normalize(text: string): string {
  return anyAscii(text.normalize())
    .toLowerCase()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}

/** What spellings of one name have in common: its letters and digits, folded. */
export function normalizeName(name: string): string {
  return normalize(name.replace(/[^\p{L}\p{M}\p{N}]/gu, ''))
}

/** A folded text is found by all of these patterns: words of one or two letters only where a word begins. */
export function searchPatterns(search: string): string[] {
  const words = normalize(search).split(' ').filter(Boolean)
  return words.map((word) => {
    const escaped = word.replace(/[\\%_]/g, '\\$&')
    return word.length < 3 ? `% ${escaped}%` : `%${escaped}%`
  })
}

/** What an onboarding is found by. Begins with a space, so that every word stands behind one. */
export function toSearchText(company: string, people: { name: string; email: string }[]): string {
  return ` ${normalize([company, ...people.flatMap(({ name, email }) => [name, email])].join(' '))}`
}
