import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '@/lib/guide/explain/fault'

/** Folders below `messages/<locale>` that hold the words of guides, a file each. */
const wordFolders = ['erps', 'guides']

/** Files of words that nobody reads: of no guide, of no locale, or standing in a second folder besides the product's. */
export function strayFiles(
  folders: readonly string[],
  locales: readonly string[],
  wanted: ReadonlySet<string>,
): Fault[] {
  const [own = '', ...outside] = folders
  return [
    ...folders.flatMap((folder) => filesWithoutGuide(folder, locales, wanted)),
    ...outside.flatMap((folder) => [
      ...filesOutOfPlace(folder, locales),
      ...filesOfProduct(own, folder, locales),
    ]),
  ]
}

function filesWithoutGuide(folder: string, locales: readonly string[], wanted: ReadonlySet<string>): Fault[] {
  return guideFiles(folder, locales)
    .filter(({ path }) => !wanted.has(path))
    .map(({ file }) => faultOf(file, 'No guide speaks with this file.', 'Remove or rename it.'))
}

/** Outside the product stand the words of guides and nothing else. */
function filesOutOfPlace(folder: string, locales: readonly string[]): Fault[] {
  const known = locales.map((locale) => join('messages', locale))
  const strangers = namesIn(folder, 'messages').filter((path) => !known.includes(path))
  const pages = known
    .flatMap((path) => namesIn(folder, path))
    .filter((path) => !wordFolders.some((part) => path.endsWith(join('/', part))))
  return [
    ...strangers.map((path) => faultOf(path, 'There is no such locale.', `Known: ${locales.join(', ')}.`)),
    ...pages.map((path) =>
      faultOf(
        path,
        'These are no words of a guide.',
        `Put those into ${wordFolders.join('/ or ')}/, and nothing else.`,
      ),
    ),
  ]
}

function filesOfProduct(own: string, folder: string, locales: readonly string[]): Fault[] {
  return guideFiles(folder, locales)
    .filter(({ file }) => existsSync(join(own, file)))
    .map(({ file }) => faultOf(file, 'The product has these words already.', 'Remove the file.'))
}

function guideFiles(folder: string, locales: readonly string[]): { file: string; path: string }[] {
  return locales.flatMap((locale) =>
    wordFolders.flatMap((part) =>
      namesIn(folder, join('messages', locale, part)).map((file) => ({
        file,
        path: file.slice(join('messages', locale, '/').length),
      })),
    ),
  )
}

function namesIn(folder: string, path: string): string[] {
  if (!existsSync(join(folder, path))) return []
  return readdirSync(join(folder, path))
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => join(path, name))
}

function faultOf(file: string, message: string, remedy: string): Fault {
  return { file, line: 1, column: 1, message, remedy }
}
