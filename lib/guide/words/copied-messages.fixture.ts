import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'

/** The folder of the product itself. */
export const product = join(import.meta.dirname, '../../..')

/** Gives each test of a file a copy of the product's words, in which it can plant faults. */
export function withCopiedMessages() {
  let copy = ''

  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'handrail-words-'))
    cpSync(join(product, 'messages'), join(copy, 'messages'), { recursive: true })
  })
  afterEach(() => rmSync(copy, { recursive: true }))

  return {
    /** Returns the folder that holds the copy. */
    folder: () => copy,
    /** Replaces a text in a file below `messages`. Throws when it is not there. */
    change(file: string, from: string | RegExp, to: string): void {
      const path = join(copy, 'messages', file)
      const text = readFileSync(path, 'utf8')
      if (text.search(from) < 0) throw new Error(`Nothing to replace in ${file}: ${from}`)
      writeFileSync(path, text.replace(from, to))
    },
  }
}
