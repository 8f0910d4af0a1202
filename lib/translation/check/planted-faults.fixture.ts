import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { applyEdits, findNodeAtLocation, modify, parseTree } from 'jsonc-parser'
import { readMessageFiles } from '@/lib/translation/files/message-files'
import { writeRecord } from '@/lib/translation/record/record'
import { updateRecords } from '@/lib/translation/record/update-records'

export const root = join(import.meta.dirname, '../../..')

/** A copy of the product and a CONTENT_DIR with one guide, in which a test plants faults. */
export type Copy = { product: string; content: string; remove(): void }

/** Copies the messages and the glossary, and links the code and the guides. CONTENT_DIR gets a record of its translations. */
export function copyMessages(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-messages-'))
  const [product, content] = [join(folder, 'product'), join(folder, 'content')]
  cpSync(join(root, 'messages'), join(product, 'messages'), { recursive: true })
  cpSync(join(root, 'docs/glossary.md'), join(product, 'docs/glossary.md'))
  for (const name of ['app', 'components', 'lib', 'guides', 'connectors'])
    symlinkSync(join(root, name), join(product, name))
  cpSync(join(root, 'e2e/content'), content, { recursive: true })
  for (const vendor of ['spare', 'twice']) addGuide(content, vendor)
  const [sources, translations] = [readMessageFiles(content, ['en']), readMessageFiles(content, ['fr', 'no'])]
  for (const locale of ['fr', 'no']) writeRecord(content, locale, new Map())
  updateRecords({ folders: [content], sources, translations, keys: new Map() }, '2026-11-27')
  return { product, content, remove: () => rmSync(folder, { recursive: true }) }
}

/** Gives CONTENT_DIR one more guide with the words of the first, so that each fault has a text of its own. */
function addGuide(content: string, vendor: string): void {
  const guide = readFileSync(join(content, 'guides/sage-intacct/acme.yaml'), 'utf8')
  writeFileSync(
    join(content, `guides/sage-intacct/${vendor}.yaml`),
    guide.replace('id: acme', `id: ${vendor}`),
  )
  for (const locale of ['en', 'fr', 'no']) {
    const words = join(content, 'messages', locale, 'guides')
    cpSync(join(words, 'acme-sage-intacct.json'), join(words, `${vendor}-sage-intacct.json`))
  }
}

/** Changes one text of a file below `messages`, or removes it when the change yields undefined. */
export function plant(
  folder: string,
  file: string,
  key: string,
  change: (text: string) => string | undefined,
): void {
  const path = join(folder, 'messages', file)
  const json = readFileSync(path, 'utf8')
  const tree = parseTree(json)
  const node = tree && findNodeAtLocation(tree, key.split('.'))
  const edits = modify(json, key.split('.'), change(String(node?.value ?? '')), {
    formattingOptions: { insertSpaces: true, tabSize: 2 },
  })
  writeFileSync(path, applyEdits(json, edits))
}

/** Returns the line where the text of a key stands, or undefined where it does not. */
export function lineOf(folder: string, file: string, key: string): number | undefined {
  const json = readFileSync(join(folder, file), 'utf8')
  const tree = parseTree(json)
  const node = tree && findNodeAtLocation(tree, key.split('.'))
  return node && json.slice(0, node.offset).split('\n').length
}
