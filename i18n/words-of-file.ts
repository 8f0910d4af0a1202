import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentFolders } from './content-folders'
import { sourceLocale } from './routing'

/**
 * Returns one file of a language's words as it stands, for pages and scripts that next-intl has no part in. Where the language does
 * not have it, or it is no JSON, the English.
 */
export function wordsOfFile<T>(locale: string, name: string): T {
  for (const folder of contentFolders()) {
    try {
      return JSON.parse(readFileSync(join(folder, 'messages', locale, `${name}.json`), 'utf8'))
    } catch {
      // The next folder may have it. Its faults are reported when the product starts.
    }
  }
  if (locale === sourceLocale) throw new Error(`messages/${locale}/${name}.json cannot be read.`)
  return wordsOfFile(sourceLocale, name)
}
