import type { Fault } from '@/lib/guide/explain/fault'
import { faultAt } from '@/lib/guide/load/source'
import type { Namespace, Word, WordFile } from '@/lib/guide/words/word-file'

export type WordContext = {
  locale: string
  /** The same words in the first locale; absent for the first locale itself. */
  original?: WordFile
  /** Names of products that are none of this file's business. */
  foreignProducts: readonly string[]
}

/** One thing that can be wrong with a file of words. */
export type WordRule = (file: WordFile, namespace: Namespace, context: WordContext) => Fault[]

type Complaint = { message: string; remedy: string }

/** The rule that puts one question to every word the guides need. */
export function eachWord(
  judge: (key: string, word: Word, namespace: Namespace, context: WordContext) => Complaint[],
): WordRule {
  return ({ source, words }, namespace, context) => {
    if (!source) return []
    return [...words]
      .filter(([key]) => namespace.needs.includes(key))
      .flatMap(([key, word]) =>
        judge(key, word, namespace, context).map(({ message, remedy }) =>
          faultAt(source, key.split('.'), message, remedy),
        ),
      )
  }
}
