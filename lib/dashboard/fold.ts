/** Letters that no decomposition takes apart. */
const plain: Record<string, string> = { ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', đ: 'd', ð: 'd', þ: 'th', ł: 'l' }

/** Text as it is searched and sorted by: small letters without accents, one space between words. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øæœßđðþł]/g, (letter) => plain[letter] ?? letter)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}

/** A folded text is found by all of these patterns: words of one or two letters only where a word begins. */
export function searchPatterns(search: string): string[] {
  const words = fold(search).split(' ').filter(Boolean)
  return words.map((word) => {
    const escaped = word.replace(/[\\%_]/g, '\\$&')
    return word.length < 3 ? `% ${escaped}%` : `%${escaped}%`
  })
}

/** What an onboarding is found by. Begins with a space, so that every word stands behind one. */
export function searchTextOf(company: string, people: { name: string; email: string }[]): string {
  return ` ${fold([company, ...people.flatMap(({ name, email }) => [name, email])].join(' '))}`
}
