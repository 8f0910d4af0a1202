import anyAscii from 'any-ascii'

/** Returns the form of a text that is searched and sorted: small Latin letters without accents, one space between words. */
export function normalize(text: string): string {
  return anyAscii(text.normalize())
    .toLowerCase()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}

/** Returns what all spellings of a name have in common: its normalized letters and digits, without spaces or signs. */
export function normalizeName(name: string): string {
  return normalize(name.replace(/[^\p{L}\p{M}\p{N}]/gu, ''))
}

/** Returns the patterns that a search text must all match. Words of one or two letters match only where a word begins. */
export function searchPatterns(search: string): string[] {
  const words = normalize(search).split(' ').filter(Boolean)
  return words.map((word) => {
    const escaped = word.replace(/[\\%_]/g, '\\$&')
    return word.length < 3 ? `% ${escaped}%` : `%${escaped}%`
  })
}

/**
 * Returns the text by which an onboarding is found: the company, its people, and the vendor's own id of it. It begins with a space, so
 * that every word follows a space.
 */
export function toSearchText(
  company: string,
  people: { name: string; email: string }[],
  externalId = '',
): string {
  const texts = [company, ...people.flatMap(({ name, email }) => [name, email]), externalId]
  return ` ${normalize(texts.join(' '))}`
}
