import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '@/lib/guide/explain/fault'
import type { Source } from '@/lib/guide/load/source'
import { listMessages, type MessageTree, readMessages } from '@/lib/guide/words/message-file'

/** One file of `messages/<locale>/`, of the product or of CONTENT_DIR. */
export type MessageFile = {
  /** The folder that holds `messages`. */
  folder: string
  /** The path in that folder, such as `messages/fr/task.json`. */
  file: string
  locale: string
  /** The path in the locale's folder without its ending, such as `task` or `erps/<erp>`. */
  namespace: string
  /** Absent when the file could not be read. */
  source?: Source<MessageTree>
  /** The texts by dotted key, in the order of the file. */
  texts: Map<string, string>
  faults: Fault[]
}

/** Returns the files of some locales in one folder, sorted by path. A folder without messages has none. */
export function readMessageFiles(folder: string, locales: readonly string[]): MessageFile[] {
  return locales.flatMap((locale) =>
    globSync('**/*.json', { cwd: join(folder, 'messages', locale) })
      .sort()
      .map((name) => readMessageFile(folder, locale, name.replaceAll('\\', '/').replace(/\.json$/, ''))),
  )
}

/** Returns one file. A file that does not exist has no texts. */
export function readMessageFile(folder: string, locale: string, namespace: string): MessageFile {
  const file = `messages/${locale}/${namespace}.json`
  const { source, faults } = readMessages(join(folder, file), file)
  const texts = new Map(listMessages(source?.data ?? {}).map(({ path, text }) => [path.join('.'), text]))
  return { folder, file, locale, namespace, texts, faults, ...(source && { source }) }
}
