import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

/** A copy of the content outside the product, and the state of the folder that it was taken of. */
export type ContentCopy = { folder: string; state: string }

const parts = ['guides', 'messages']

const prefix = 'handrail-content-'

/** Deeper than any file that is read. A link that leads in a circle ends here. */
const deepest = 8

/**
 * Returns the state of a folder of content: the paths, sizes and times of its files, as one text. It is empty when there are none. The
 * times of two writes within one tick of the file system's clock may be the same.
 */
export function stateOf(folder: string): string {
  return listFiles(folder)
    .map((path) => {
      const { size, mtimeMs, ino } = statSync(join(folder, path), { throwIfNoEntry: false }) ?? {}
      return `${path} ${size} ${mtimeMs} ${ino}`
    })
    .join('\n')
}

/** Copies the files of a folder of content into a new one. Returns undefined when they have changed meanwhile. */
export function copyContent(folder: string): ContentCopy | undefined {
  const state = stateOf(folder)
  const copy = mkdtempSync(join(tmpdir(), prefix))
  try {
    for (const path of listFiles(folder)) {
      mkdirSync(dirname(join(copy, path)), { recursive: true })
      copyFileSync(join(folder, path), join(copy, path))
    }
  } catch (error) {
    // A file that is replaced just now may be away.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  if (stateOf(folder) === state) return { folder: copy, state }
  removeCopy(copy)
  return undefined
}

/** Removes a copy. Any other folder is left alone, such as the one that CONTENT_DIR names. */
export function removeCopy(folder: string): void {
  if (dirname(folder) !== tmpdir() || !basename(folder).startsWith(prefix)) return
  rmSync(folder, { recursive: true, force: true })
}

/** Returns the paths of the files in a folder that guides and words are read from, sorted. Files that begin with a dot are nobody's. */
function listFiles(folder: string): string[] {
  return parts.flatMap((part) => filesBelow(folder, part, 0)).sort()
}

function filesBelow(folder: string, path: string, depth: number): string[] {
  const stat = statSync(join(folder, path), { throwIfNoEntry: false })
  if (!stat || depth > deepest) return []
  if (!stat.isDirectory()) return [path]
  return readdirSync(join(folder, path))
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => filesBelow(folder, join(path, name), depth + 1))
}
