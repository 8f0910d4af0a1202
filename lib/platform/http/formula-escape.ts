/** What a spreadsheet takes for a formula, after any apostrophes: an ASCII sign, its full-width form, a tab or a line break. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/

/**
 * Puts an apostrophe before a text that a spreadsheet would take for a formula, and before one that already looks like such a
 * text, so that `unescapeFormula` can tell them apart.
 */
export function escapeFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** Takes back what `escapeFormula` has done, for every text. An apostrophe before anything else stays, as in `'t Hof BV`. */
export function unescapeFormula(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text
}
