import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { applyEdits, type FormattingOptions, findNodeAtLocation, modify, parseTree } from 'jsonc-parser'

/**
 * Writes texts into a file of messages. What is not named stays letter by letter as it was. A new key gets the place that it
 * has in `order`, the dotted keys of the English file.
 */
export function writeMessages(
  folder: string,
  file: string,
  texts: ReadonlyMap<string, string>,
  order: readonly string[],
): void {
  if (texts.size === 0) return
  const path = join(folder, file)
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '{}\n'
  const options = formattingOf(before)
  // In the order of the English file, so that a new key finds those before it in their places.
  const sorted = [...texts].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
  const after = sorted.reduce((text, [key, value]) => setText(text, key, value, order, options), before)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, after)
}

function setText(
  text: string,
  key: string,
  value: string,
  order: readonly string[],
  formattingOptions: FormattingOptions,
): string {
  const path = key.split('.')
  const getInsertionIndex = (siblings: string[]) => placeOf(path, siblings, order, text)
  return applyEdits(text, modify(text, path, value, { formattingOptions, getInsertionIndex }))
}

/** Returns the index among its siblings of the first step of a path that the text lacks. */
function placeOf(path: string[], siblings: string[], order: readonly string[], text: string): number {
  const tree = parseTree(text)
  const known = path.findIndex((_, index) => !tree || !findNodeAtLocation(tree, path.slice(0, index + 1)))
  const parent = path.slice(0, Math.max(known, 0))
  const prefix = [...parent, ''].join('.')
  const wanted = [
    ...new Set(
      order
        .filter((key) => parent.length === 0 || key.startsWith(prefix))
        .map((key) => key.split('.')[parent.length]),
    ),
  ]
  const before = wanted.slice(0, wanted.indexOf(path[parent.length]))
  const last = siblings.findLastIndex((sibling) => before.includes(sibling))
  return last + 1
}

/** Returns how a file is indented and how its lines end. */
function formattingOf(text: string): FormattingOptions {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  '
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  }
}
