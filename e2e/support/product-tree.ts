import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Returns a folder with the built product, whose words are its own copy. The test removes it. */
export function treeWithOwnWords(): string {
  const tree = mkdtempSync(join(tmpdir(), 'handrail-tree-'))
  for (const name of readdirSync(process.cwd())) {
    if (name === 'messages') cpSync(name, join(tree, name), { recursive: true })
    else symlinkSync(join(process.cwd(), name), join(tree, name))
  }
  return tree
}

type Words = { [key: string]: string | Words }

/** Changes a file of words in such a folder. */
export function changeWords(tree: string, file: string, change: (words: Words) => unknown): void {
  const path = join(tree, 'messages', file)
  const words: Words = JSON.parse(readFileSync(path, 'utf8'))
  const changed = change(words)
  writeFileSync(path, JSON.stringify(changed ?? words, undefined, 2))
}

/** Returns words in which each text is changed. */
export function eachText(words: Words, change: (text: string) => string): Words {
  return Object.fromEntries(
    Object.entries(words).map(([key, word]) => [
      key,
      typeof word === 'string' ? change(word) : eachText(word, change),
    ]),
  )
}
