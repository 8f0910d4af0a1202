import { isOutsideLocale } from '@/i18n/listed-locales'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { namespacesOf } from '@/lib/guide/words/word-file'
import { type MessageFile, readMessageFiles } from '@/lib/translation/files/message-files'
import type { Text } from './rule'
import { isOfGuide } from './unused-keys'

/** All files of messages of the product and of CONTENT_DIR, the sources first. */
export type Catalogue = {
  /** The folder of the product, and CONTENT_DIR where there is one. */
  folders: readonly string[]
  sources: MessageFile[]
  translations: MessageFile[]
  /** The dotted keys that each namespace must have. */
  keys: Map<string, string[]>
}

/** Reads the messages of several folders, of which the product's comes first. `erps` say which words guides need. */
export function readCatalogueOf(
  folders: readonly string[],
  erps: readonly ErpSource[],
  [original = '', ...others]: readonly string[],
): Catalogue {
  const read = (locales: readonly string[]) =>
    folders.flatMap((folder, index) =>
      // Outside the product there are words of guides, and pages in languages that the product has not. `strayFiles` reports others.
      readMessageFiles(folder, locales).filter(
        ({ namespace, locale }) => index === 0 || isOfGuide(namespace) || isOutsideLocale(locale),
      ),
    )
  const sources = read([original])
  const required = erps
    .flatMap(namespacesOf)
    .map(({ path, requiredKeys }): [string, string[]] => [
      path.replace(/\.json$/, ''),
      [...new Set(requiredKeys)],
    ])
  const ofPages = sources
    .filter(({ namespace }) => !isOfGuide(namespace))
    .map(({ namespace, texts }): [string, string[]] => [namespace, [...texts.keys()]])
  return { folders, sources, translations: read(others), keys: new Map([...ofPages, ...required]) }
}

/** Returns the messages of a file with the texts that they translate. */
export function textsOf(file: MessageFile, source?: MessageFile): Text[] {
  return [...file.texts].map(([key, text]) => {
    const original = source?.texts.get(key)
    return { key, text, file, ...(original !== undefined && { source: original }) }
  })
}
