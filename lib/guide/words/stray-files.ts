import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isOutsideLocale } from '@/i18n/listed-locales'
import { regionalLocales } from '@/i18n/reserved-locales'
import { type Fault, faultOfFile } from '@/lib/guide/explain/fault'

/** The folders in `messages/<locale>` that hold the words of guides, one file for each ERP or guide. */
const wordFolders = ['erps', 'guides']

/** What may stand beside the locales: see docs/for-translators.md. */
const besideLocales = [...regionalLocales, 'translated', 'context', 'exceptions.json', 'locales.json']

/**
 * Finds files of words that nothing reads: without a guide, without a locale, or repeated outside the product.
 * `expected` are the paths that guides read.
 */
export function strayFiles(
  folders: readonly string[],
  locales: readonly string[],
  expected: ReadonlySet<string>,
): Fault[] {
  const [own = '', ...outside] = folders
  return [
    ...folders.flatMap((folder) => filesWithoutGuide(folder, locales, expected)),
    ...outside.flatMap((folder) => [
      ...filesOutOfPlace(folder, locales),
      ...filesOfProduct(own, folder, locales),
    ]),
  ]
}

function filesWithoutGuide(
  folder: string,
  locales: readonly string[],
  expected: ReadonlySet<string>,
): Fault[] {
  return guideFiles(folder, locales)
    .filter(({ path }) => !expected.has(path))
    .map(({ file }) => faultOfFile(file, 'No guide speaks with this file.', 'Remove or rename it.'))
}

/** Finds files outside the product that are not words of guides, nor those of a language that the product does not have. */
function filesOutOfPlace(folder: string, locales: readonly string[]): Fault[] {
  const localeFolders = locales.map((locale) => join('messages', locale))
  const otherFolders = namesIn(folder, 'messages').filter(
    (path) => ![...localeFolders, ...besideLocales.map((name) => join('messages', name))].includes(path),
  )
  const pages = locales
    .filter((locale) => !isOutsideLocale(locale))
    .map((locale) => join('messages', locale))
    .flatMap((path) => namesIn(folder, path))
    .filter((path) => !wordFolders.some((part) => path.endsWith(join('/', part))))
  return [
    ...otherFolders.map((path) =>
      faultOfFile(path, 'There is no such locale.', `Known: ${locales.join(', ')}.`),
    ),
    ...pages.map((path) =>
      faultOfFile(
        path,
        'These are no words of a guide.',
        `Put those into ${wordFolders.join('/ or ')}/, and nothing else.`,
      ),
    ),
  ]
}

/** Finds files outside the product that the product has too. */
function filesOfProduct(own: string, folder: string, locales: readonly string[]): Fault[] {
  return guideFiles(folder, locales)
    .filter(({ file }) => existsSync(join(own, file)))
    .map(({ file }) => faultOfFile(file, 'The product has these words already.', 'Remove the file.'))
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
