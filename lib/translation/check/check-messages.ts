import { regionalLocales } from '@/i18n/reserved-locales'
import type { Fault } from '@/lib/guide/explain/fault'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { checkWords } from '@/lib/guide/words/check-words'
import { checkPageWords } from '@/lib/guide/words/page-words'
import { readContextFiles } from '@/lib/translation/context/context-files'
import { contextOf } from '@/lib/translation/context/context-of'
import { missingContext, tooLong } from '@/lib/translation/context/context-rules'
import { unusedContext } from '@/lib/translation/context/unused-context'
import type { MessageFile } from '@/lib/translation/files/message-files'
import { readRecord } from '@/lib/translation/record/record'
import { type Catalogue, readCatalogueOf, textsOf } from './catalogue'
import { readExceptions } from './exceptions'
import { outdated } from './freshness-rule'
import { forbiddenTerms, readGlossary } from './glossary'
import { checkRegional } from './regional'
import {
  type CheckContext,
  type Complaint,
  faultOf,
  type MessageFault,
  type Text,
  type TextRule,
} from './rule'
import { copiedEnglish, severalTranslations } from './translations'
import { elisions, quotationMarks, smallAfterColon, spaces } from './typography'
import { unusedKeys } from './unused-keys'

const textRules: Record<string, TextRule> = {
  copiedEnglish,
  forbiddenTerms,
  spaces,
  quotationMarks,
  elisions,
  smallAfterColon,
}

export type CheckedMessages = { faults: MessageFault[]; catalogue: Catalogue }

/**
 * Checks every message of the product and of CONTENT_DIR: what pages and guides cannot show, how each language is written,
 * whether translations say the same as their source and are as new as it, and whether translators are told what they need.
 * `folders` begins with the product. `locales` begins with the language of the sources.
 */
export function checkMessages(...input: CheckInput): CheckedMessages {
  const steps = checkInSteps(...input)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

type CheckInput = [
  folders: readonly string[],
  erps: readonly ErpSource[],
  locales: readonly string[],
  wordFilesOfBrokenGuides?: ReadonlySet<string>,
]

/** Does the same in steps, each a fraction of a second, so that a server can do other things between them. */
export function* checkInSteps(
  ...[folders, erps, locales, wordFilesOfBrokenGuides = new Set()]: CheckInput
): Generator<undefined, CheckedMessages> {
  const [product = ''] = folders
  const catalogue = readCatalogueOf(folders, erps, locales)
  yield
  const ofPages = checkPageWords(product, locales, folders.slice(1))
  yield
  const ofGuides = checkWords(erps, folders, locales, wordFilesOfBrokenGuides)
  yield
  const ofTexts = checkTexts(catalogue, locales)
  yield
  const ofContexts = checkContexts(catalogue)
  yield
  const unused = unusedKeys(
    product,
    catalogue.sources.filter(({ folder }) => folder === product),
  )
  const faults = [...[...ofPages, ...ofGuides].map(withPlace), ...ofTexts, ...ofContexts, ...unused]
  return { faults, catalogue }
}

/** Names the rule, locale and namespace of a fault that keeps a word from being shown. */
function withPlace(fault: Fault): MessageFault {
  const [, locale = '', ...path] = fault.file.split('/')
  const rule = / is (missing|empty)\b/.test(fault.message) ? 'missing' : 'words'
  return { ...fault, rule, locale, namespace: path.join('/').replace(/\.json$/, '') }
}

function checkTexts(catalogue: Catalogue, locales: readonly string[]): MessageFault[] {
  const { folders, sources, translations } = catalogue
  const context: CheckContext = {
    exceptions: readExceptions(folders),
    glossary: readGlossary(folders[0] ?? '', [...locales, ...regionalLocales]),
  }
  const records = new Map(
    folders.flatMap((folder) =>
      locales.map((locale) => [`${folder} ${locale}`, readRecord(folder, locale)] as const),
    ),
  )
  const translated = translations.flatMap((file) => textsOf(file, sourceOf(file, sources)))
  const all = [...sources.flatMap((file) => textsOf(file)), ...translated]
  return [
    ...all.flatMap((text) =>
      Object.entries(textRules).flatMap(([name, rule]) => named(name, text, rule(text, context))),
    ),
    ...severalTranslations(translated, context),
    ...checkRegional(catalogue, textRules, context),
    ...translated.flatMap((text) => {
      const record = records.get(`${text.file.folder} ${text.file.locale}`)
      return named('outdated', text, outdated(record, text))
    }),
  ]
}

function checkContexts({ folders, sources, translations }: Catalogue): MessageFault[] {
  const files = readContextFiles(folders)
  const told = sources.flatMap((file) =>
    textsOf(file).flatMap((text) =>
      named('context', text, missingContext(files, file.namespace, text.key, text.text)),
    ),
  )
  const long = [...sources, ...translations].flatMap((file) =>
    textsOf(file).flatMap((text) =>
      named('tooLong', text, tooLong(contextOf(files, file.namespace, text.key), text.text)),
    ),
  )
  const ofFiles = [...files.faults, ...unusedContext(files, sources)].map((fault) => ({
    ...fault,
    rule: 'context',
    locale: sources[0]?.locale ?? '',
    namespace: '',
  }))
  return [...ofFiles, ...told, ...long]
}

/** Returns the file that another one translates. The product's pages may be translated outside the product. */
export function sourceOf(file: MessageFile, sources: readonly MessageFile[]): MessageFile | undefined {
  const same = sources.filter(({ namespace }) => namespace === file.namespace)
  return same.find(({ folder }) => folder === file.folder) ?? same[0]
}

function named(rule: string, text: Text, complaints: readonly Complaint[]): MessageFault[] {
  return complaints.map((complaint) => faultOf(text, rule, complaint))
}
