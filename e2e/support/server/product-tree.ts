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

/**
 * Makes a tree of the product whose build differs from the project's own as a build of other sources does: it has another id,
 * and knows every server action under another id. Returns its folder.
 */
export function otherBuildTree(): string {
  const tree = mkdtempSync(join(tmpdir(), 'handrail-build-'))
  for (const name of readdirSync(process.cwd()))
    if (name !== '.next') symlinkSync(join(process.cwd(), name), join(tree, name))
  const folder = join(tree, '.next')
  const own = join(process.cwd(), '.next')
  cpSync(own, folder, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.startsWith(join(own, 'cache')),
  })
  const replaced = replacementsIn(folder)
  for (const file of textFilesIn(folder)) {
    const text = readFileSync(file, 'latin1')
    const changed = text.replace(/[0-9a-f]{42}|[0-9a-f]{20}/g, (id) => replaced.get(id) ?? id)
    if (changed !== text) writeFileSync(file, changed, 'latin1')
  }
  return tree
}

/** Returns the ids of a build with those that replace them. The first byte of an action's id says which arguments it takes. */
function replacementsIn(folder: string): Map<string, string> {
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const actions = Object.keys(read('server/server-reference-manifest.json').node)
  const build: string = read('required-server-files.json').config.deploymentId
  return new Map([
    [build, [...build].toReversed().join('')],
    ...actions.map((id): [string, string] => [id, id.slice(0, 2) + [...id.slice(2)].toReversed().join('')]),
  ])
}

function textFilesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|json|html|rsc|meta)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}
