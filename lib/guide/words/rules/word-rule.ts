import type { Fault } from '@/lib/guide/explain/fault'
import { faultAt } from '@/lib/guide/load/source'
import type { Namespace, Word, WordFile } from '@/lib/guide/words/word-file'

export type WordContext = {
  locale: string
  /** The words of the first locale; absent for the first locale itself. */
  original?: WordFile
  /** The names of products that the file must not name. */
  foreignProducts: readonly string[]
}

/** Finds one kind of mistake in a file of words. */
export type WordRule = (file: WordFile, namespace: Namespace, context: WordContext) => Fault[]

type Complaint = { message: string; remedy: string }

/** Returns a rule that judges every word that the guides need. */
export function eachWord(
  judge: (key: string, word: Word, namespace: Namespace, context: WordContext) => Complaint[],
): WordRule {
  return ({ source, words }, namespace, context) => {
    if (!source) return []
    return [...words]
      .filter(([key]) => namespace.requiredKeys.includes(key) || namespace.optionalKeys.includes(key))
      .flatMap(([key, word]) =>
        judge(key, word, namespace, context).map(({ message, remedy }) =>
          faultAt(source, key.split('.'), message, remedy),
        ),
      )
  }
}
