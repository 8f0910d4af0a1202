import { randomInt } from 'node:crypto'

/** No I, L, O, U: it is read aloud and typed again. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What somebody tells support, like 7F3K-20QX: 40 random bits. */
export function createReference(): string {
  const text = Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')
  return `${text.slice(0, 4)}-${text.slice(4)}`
}
