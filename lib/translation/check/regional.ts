import { regionalLocales } from '@/i18n/reserved-locales'
import { wordFaults } from '@/i18n/words/word-faults'
import { explainWordFault } from '@/lib/guide/words/explain-word-fault'
import { type MessageFile, readMessageFiles } from '@/lib/translation/files/message-files'
import { readRecord } from '@/lib/translation/record/record'
import { type Catalogue, textsOf } from './catalogue'
import { outdated } from './freshness-rule'
import { forbiddenTerms } from './glossary'
import {
  type CheckContext,
  type Complaint,
  faultOf,
  type MessageFault,
  type Text,
  type TextRule,
} from './rule'
import { isOfGuide } from './unused-keys'

/** The words of one region, with the files of the language whose words they stand in for. */
export type RegionalFile = {
  file: MessageFile
  base: MessageFile | undefined
  english: MessageFile | undefined
}

/** Returns the files of all regions. Each holds the few words that its readers say otherwise. */
export function readRegionalFiles({ folders, sources, translations }: Catalogue): RegionalFile[] {
  const files = folders.flatMap((folder) => readMessageFiles(folder, regionalLocales))
  return files.map((file) => {
    const isSame = (other: MessageFile) => other.namespace === file.namespace && other.folder === file.folder
    const base = translations.find((other) => isSame(other) && other.locale === languageOf(file.locale))
    return { file, base, english: sources.find(isSame) }
  })
}

const languageOf = (regional: string) => regional.split('-')[0] ?? regional

/**
 * Checks the words of regions as those of languages, by the given rules. Each stands in for a word of its language, says it
 * otherwise, and is as new as that word. And no word of the language is left that the region's glossary forbids.
 */
export function checkRegional(
  catalogue: Catalogue,
  rules: Record<string, TextRule>,
  context: CheckContext,
): MessageFault[] {
  const files = readRegionalFiles(catalogue)
  const ofFiles = files.flatMap(({ file, base, english }) => {
    const record = readRecord(file.folder, file.locale)
    const unread = file.faults.map((fault) => ({
      ...fault,
      rule: 'words',
      locale: file.locale,
      namespace: file.namespace,
    }))
    const ofTexts = textsOf(file, base).flatMap((text) => [
      ...named('regional', text, misplaced(text)),
      ...named('words', text, unshowable(text, english)),
      ...Object.entries(rules).flatMap(([name, rule]) => named(name, text, rule(text, context))),
      ...named('outdated', text, outdated(record, text)),
    ])
    return [...unread, ...ofTexts]
  })
  return [
    ...ofFiles,
    ...regionalLocales.flatMap((regional) => forgotten(regional, catalogue, files, context)),
  ]
}

function misplaced({ key, text, source, file: { locale } }: Text): Complaint[] {
  const language = languageOf(locale)
  if (source === undefined)
    return [{ message: `There is no message "${key}" in ${language}.`, remedy: 'Rename or remove it.' }]
  if (text !== source) return []
  return [{ message: `This is the text of ${language}.`, remedy: 'Remove it: readers see that one anyway.' }]
}

function unshowable({ key, text, file }: Text, english: MessageFile | undefined): Complaint[] {
  const original = english?.texts.get(key)
  const about = {
    locale: file.locale,
    isOfGuide: isOfGuide(file.namespace),
    ...(original !== undefined && { original }),
  }
  return wordFaults(text, about).map((fault) => {
    const [message, remedy] = explainWordFault(fault)
    return { message, remedy }
  })
}

/** Finds words of the language that the glossary of the region forbids and that have no word of the region in their place. */
function forgotten(
  regional: string,
  { translations }: Catalogue,
  files: readonly RegionalFile[],
  context: CheckContext,
): MessageFault[] {
  const bases = translations.filter(({ locale }) => locale === languageOf(regional))
  return bases.flatMap((base) => {
    const own = files.find((each) => each.base === base && each.file.locale === regional)?.file
    const file: MessageFile = own ?? {
      ...base,
      locale: regional,
      file: `messages/${regional}/${base.namespace}.json`,
      texts: new Map(),
    }
    return textsOf(base)
      .filter(({ key }) => !file.texts.has(key))
      .flatMap(({ key, text }) =>
        forbiddenTerms({ key, text, file }, context).map(({ message, remedy }) =>
          faultOf({ key, text, file }, 'regional', {
            message: `${message} "${key}" is not in this file.`,
            remedy: `Add it. ${remedy}`,
          }),
        ),
      )
  })
}

function named(rule: string, text: Text, complaints: readonly Complaint[]): MessageFault[] {
  return complaints.map((complaint) => faultOf(text, rule, complaint))
}
