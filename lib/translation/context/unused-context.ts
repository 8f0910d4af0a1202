import type { Fault } from '@/lib/guide/explain/fault'
import { faultAt } from '@/lib/guide/load/source'
import type { MessageFile } from '@/lib/translation/files/message-files'
import { type ContextFiles, contextFileOf } from './context-files'
import { matches } from './context-of'
import { argumentsOf } from './context-rules'

/** Finds descriptions of messages and arguments that do not exist, as after a message was renamed. */
export function unusedContext(files: ContextFiles, sources: readonly MessageFile[]): Fault[] {
  // The words of ERPs and guides have the same keys everywhere, and a guide in CONTENT_DIR may have one that no other has.
  const ofPages = [...files.files].filter(([about]) => !['erps', 'guides'].includes(about))
  return ofPages.flatMap(([about, contexts]) => {
    const described = sources.filter(({ namespace }) => contextFileOf(namespace) === about)
    const texts = described.flatMap((file) => [...file.texts])
    return contexts.flatMap((source) =>
      Object.entries(source.data.keys).flatMap(([pattern, entry]) => {
        const named = texts.filter(([key]) => matches(pattern, key))
        if (named.length === 0) {
          const message = `There is no message "${pattern}" in ${about}.`
          return [faultAt(source, ['keys', pattern], message, 'Rename or remove this.', 'key')]
        }
        const held = new Set(named.flatMap(([, text]) => argumentsOf(text)))
        return Object.keys(entry.arguments ?? {})
          .filter((name) => !held.has(name))
          .map((name) =>
            faultAt(
              source,
              ['keys', pattern, 'arguments', name],
              `No message "${pattern}" has the argument "${name}".`,
              'Rename or remove it.',
              'key',
            ),
          )
      }),
    )
  })
}
