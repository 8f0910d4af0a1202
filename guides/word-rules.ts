import type { ErpSource } from './erp-source'
import type { Fault } from './fault'
import { suggest } from './nearest'
import type { LabelFile } from './schema'
import { faultAt } from './walk'
import type { Namespace, Word, WordFile } from './word-file'
import { isPlain } from './word-needs'

type WordRule = (key: string, word: Word, erp: ErpSource) => { message: string; remedy: string }[]

const knownArguments = ['vendor', 'erp', 'company']

/** Every word is there and none is left over. */
export function judgeKeys({ source, words }: WordFile, { needs }: Namespace): Fault[] {
  if (!source) return []
  const missing = [...new Set(needs)].filter((key) => !words.has(key))
  const extra = [...words.keys()].filter((key) => !needs.includes(key))
  return [
    ...missing.map((key) => faultAt(source, key.split('.'), `The word "${key}" is missing.`, 'Write it.')),
    ...extra.map((key) =>
      faultAt(source, key.split('.'), `Nothing needs the word "${key}".`, suggest(key, missing), 'key'),
    ),
  ]
}

/** Each sentence asks for nothing that its page does not have, and types no label. */
export function judgeSentences({ source, words }: WordFile, { erp, needs }: Namespace): Fault[] {
  if (!source) return []
  return [...words]
    .filter(([key]) => needs.includes(key))
    .flatMap(([key, word]) =>
      [unknownArguments, unknownTags, typedLabels].flatMap((rule) =>
        rule(key, word, erp).map(({ message, remedy }) => faultAt(source, key.split('.'), message, remedy)),
      ),
    )
}

/** A translation uses the arguments and tags of the original, in whatever order. */
export function compareWords({ source, words }: WordFile, original: WordFile | undefined): Fault[] {
  if (!source) return []
  return [...words].flatMap(([key, { shape }]) => {
    const other = original?.words.get(key)?.shape
    if (!shape || !other) return []
    return (['arguments', 'tags'] as const).flatMap((part) => {
      if (shape[part].join() === other[part].join()) return []
      const remedy = `Use what the original uses: ${other[part].join(', ') || 'none'}.`
      return [faultAt(source, key.split('.'), `"${key}" has other ${part} than the original.`, remedy)]
    })
  })
}

const unknownArguments: WordRule = (_, { shape }) =>
  (shape?.arguments ?? [])
    .filter((name) => !knownArguments.includes(name))
    .map((name) => ({ message: `"{${name}}" is not known here.`, remedy: suggest(name, knownArguments) }))

const unknownTags: WordRule = (key, { shape }, { playbook, labels }) => {
  const known = new Map([
    ['label', Object.keys(labels.en?.data ?? {})],
    ['value', Object.keys(playbook.data.values)],
  ])
  if (key === 'checks.permission') known.set('module', [''])
  return (shape?.tags ?? []).flatMap((tag) => {
    const [name = '', text = ''] = tag.split(':')
    if (isPlain(key))
      return [{ message: `"${key}" must be plain text.`, remedy: `Say it without <${name}>.` }]
    const texts = known.get(name)
    if (!texts) return [{ message: `<${name}> is not known here.`, remedy: suggest(name, known.keys()) }]
    return texts.includes(text)
      ? []
      : [{ message: `"${text}" is not a ${name}.`, remedy: suggest(text, texts) }]
  })
}

/** Labels of several words alone: a single one, such as `Edit`, may be a word of the sentence. */
const typedLabels: WordRule = (_, { text }, { labels }) =>
  Object.values(labels).flatMap(({ data }) =>
    Object.entries(data)
      .filter(([, label]) =>
        wordingsOf(label).some((wording) => /\s/.test(wording) && text.includes(wording)),
      )
      .map(([label]) => ({
        message: `The label "${label}" is typed out.`,
        remedy: `Write <label>${label}</label>.`,
      })),
  )

function wordingsOf(label: LabelFile[string]): string[] {
  return typeof label === 'string' ? [label] : [label.text, ...label.alternatives]
}
