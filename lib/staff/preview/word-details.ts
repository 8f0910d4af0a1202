import 'server-only'
import { contentFolders } from '@/i18n/content-folders'
import { languageName } from '@/i18n/language'
import { loadMessages } from '@/i18n/messages'
import { languageTag, sourceLocale, writtenLocales } from '@/i18n/routing'
import { keysOf } from '@/i18n/words/marked-words'
import { readMessage, shapeOf } from '@/i18n/words/message'
import { readContextFiles } from '@/lib/translation/context/context-files'
import { contextOf } from '@/lib/translation/context/context-of'

/** One text as a translator sees it. */
export type WordDetails = {
  key: string
  /** The file with the English, such as `messages/en/task.json`. */
  file: string
  purpose?: string
  seen?: string
  longest?: number
  arguments: { name: string; holds?: string; example?: string }[]
  texts: { language: string; tag: string; text: string }[]
}

/** Returns what is known about some texts, by the numbers that a marked page gives them. */
export async function listWordDetails(numbers: readonly number[]): Promise<WordDetails[]> {
  const catalogues = await Promise.all(
    writtenLocales.map(async (locale) => ({ locale, words: await loadMessages(locale) })),
  )
  const english = await loadMessages(sourceLocale)
  const keys = keysOf(english)
  const contexts = readContextFiles(contentFolders())
  return numbers.flatMap((number) => {
    const key = keys[number]
    if (key === undefined) return []
    const { namespace, rest } = placeOf(key)
    const context = contextOf(contexts, namespace, rest)
    return [
      {
        key: rest,
        file: `messages/${sourceLocale}/${namespace}.json`,
        ...(context && { purpose: context.for, seen: context.seen, longest: context.longest }),
        arguments: argumentsIn(textAt(english, key)).map((name) => ({
          name,
          ...context?.arguments.get(name),
        })),
        texts: catalogues.map(({ locale, words }) => ({
          language: languageName(locale),
          tag: languageTag(locale),
          text: textAt(words, key),
        })),
      },
    ]
  })
}

function placeOf(key: string): { namespace: string; rest: string } {
  const [first = '', second = '', ...others] = key.split('.')
  return ['erps', 'guides'].includes(first)
    ? { namespace: `${first}/${second}`, rest: others.join('.') }
    : { namespace: first, rest: [second, ...others].join('.') }
}

function argumentsIn(text: string): string[] {
  const message = readMessage(text)
  if (!('elements' in message)) return []
  const { arguments: names, tags } = shapeOf(message.elements)
  return [...names, ...tags.map((tag) => `<${tag.split(':')[0]}>`)]
}

function textAt(words: object, key: string): string {
  const found = key
    .split('.')
    .reduce<unknown>((group, step) => (group as Record<string, unknown>)?.[step], words)
  return typeof found === 'string' ? found : ''
}
