import { RE2JS } from 're2js'

/**
 * A regular expression of a connector's file. It has RE2's syntax and takes time in proportion to the text, whatever text an
 * answer holds. Letter case does not count.
 */
export class Pattern {
  readonly #compiled: RE2JS

  /** Throws when the source is not an expression, or uses what RE2 lacks, such as a look-ahead. */
  constructor(readonly source: string) {
    this.#compiled = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE)
  }

  /** Returns whether the expression fits somewhere in the text. */
  test(text: string): boolean {
    return this.#compiled.matcher(text).find()
  }

  /** Returns the text without what the expression fits, and the first group of its first fit. */
  cut(text: string): { rest: string; found: string } {
    const matcher = this.#compiled.matcher(text)
    const found = matcher.find() ? (matcher.group(1) ?? '') : ''
    return { rest: matcher.replaceAll(''), found }
  }
}

/** The most that a pattern reads of an answer. Real error texts are far shorter. */
export const matchLimit = 2000
