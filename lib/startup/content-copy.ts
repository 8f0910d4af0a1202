import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A copy of the content outside the product, and the state of the folder that it was taken of. */
export type ContentCopy = { folder: string; state: string }

const parts = ['guides', 'messages']

/** The copies of this process that are there. */
const copies = new Set<string>()

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

/**
 * Copies the files of a folder of content into a new one. Returns undefined when they have changed meanwhile. Throws what to do where the
 * place for temporary files cannot be written to.
 */
export function copyContent(folder: string): ContentCopy | undefined {
  const state = stateOf(folder)
  const copy = makeFolder()
  try {
    for (const path of listFiles(folder)) {
      mkdirSync(dirname(join(copy, path)), { recursive: true })
      copyFileSync(join(folder, path), join(copy, path))
    }
  } catch (error) {
    // A file that is replaced just now may be away.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      removeCopy(copy)
      throw error
    }
  }
  if (stateOf(folder) === state) return { folder: copy, state }
  removeCopy(copy)
  return undefined
}

/** Removes a copy. Any other folder is left alone, such as the one that CONTENT_DIR names. */
export function removeCopy(folder: string): void {
  if (copies.delete(folder)) rmSync(folder, { recursive: true, force: true })
}

/** Removes all copies of this process. It is done when the process ends, because the last requests may still read them before. */
export function removeCopies(): void {
  for (const copy of copies) removeCopy(copy)
}

/** Gives the files of all copies the present time. What clears folders for temporary files by age would take those that nobody has read for days. */
export function freshenCopies(): void {
  const now = new Date()
  for (const copy of copies) for (const path of listFiles(copy)) utimesSync(join(copy, path), now, now)
}

/** Makes the folder of a copy, which goes with this process however that ends, unless it is killed. */
function makeFolder(): string {
  let folder: string
  try {
    folder = mkdtempSync(join(tmpdir(), 'handrail-content-'))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Error(
      `A copy of CONTENT_DIR cannot be written to ${tmpdir()} (${code}). Make it writable, or name another folder in TMPDIR.`,
    )
  }
  if (!process.listeners('exit').includes(removeCopies)) process.once('exit', removeCopies)
  copies.add(folder)
  return folder
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
