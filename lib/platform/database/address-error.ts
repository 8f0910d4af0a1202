/** Says what is wrong with the address of a database and how to write it. The message never holds a part of the address that may be secret. */
export class AddressError extends Error {
  override name = 'AddressError'
}

/** Returns a sentence about a character that must be written another way in a user or a password. */
export function percentEncoding(character: string): string {
  const code = `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
  return `the user or the password holds "${character}"; write it as ${code}`
}
