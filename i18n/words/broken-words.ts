import type { WordFault } from './word-faults'

/** A word that readers see in English, or without its arguments, because something is wrong with it. */
export type BrokenWord = {
  locale: string
  /** The dotted key from the file on, such as `start.begin.title`; a whole file or group when all of it is missing. */
  key: string
  code: WordFault['code'] | 'missing' | 'unreadable' | 'unformattable'
  detail: string
}

type Registry = { words: Map<string, BrokenWord>; listeners: Set<(word: BrokenWord) => void> }

// Next makes a copy of a module for each of its entries, and all of them must know the same words.
const shared = globalThis as { handrailBrokenWords?: Registry }

function registry(): Registry {
  shared.handrailBrokenWords ??= { words: new Map(), listeners: new Set() }
  return shared.handrailBrokenWords
}

/** Remembers a broken word and tells the listeners, once for each word and locale. */
export function reportBrokenWord(word: BrokenWord): void {
  const { words, listeners } = registry()
  const name = `${word.locale} ${word.key}`
  if (words.has(name)) return
  words.set(name, word)
  for (const listener of listeners) listener(word)
}

/** Returns the words that were found broken since this process began. */
export function listBrokenWords(): BrokenWord[] {
  return [...registry().words.values()]
}

/** Forgets the broken words, because the files that they stand in are read anew. */
export function forgetBrokenWords(): void {
  registry().words.clear()
}

/** Calls the listener for each broken word, those found earlier too. */
export function onBrokenWord(listener: (word: BrokenWord) => void): void {
  const { words, listeners } = registry()
  listeners.add(listener)
  for (const word of words.values()) listener(word)
}

/** Returns whether words are being written: development and tests read them anew for each page, and a broken one throws. */
export function areWordsInTheMaking(): boolean {
  // biome-ignore lint/style/noProcessEnv: Next sets it itself, and i18n may import nothing of ours
  return ['development', 'test'].includes(process.env.NODE_ENV ?? '')
}
