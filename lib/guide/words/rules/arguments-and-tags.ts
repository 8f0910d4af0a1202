import { wordFaults } from '@/i18n/words/word-faults'
import { suggest } from '@/lib/guide/explain/fault'
import { wholeWord } from '@/lib/guide/lint/rules/spellings'
import type { LabelFile, Name } from '@/lib/guide/schema/guide-files'
import { explainWordFault } from '@/lib/guide/words/explain-word-fault'
import { mustBePlainText } from '@/lib/guide/words/required-words'
import { eachWord } from './word-rule'

/** The faults of a word that no other rule finds. */
const unshowable = ['swallowed', 'hiddenCharacter', 'markup', 'plural', 'otherUse', 'otherOptions']

/** Finds words that ICU shows otherwise than they are written, or not at all. */
export const unshowableWords = eachWord((key, { text }, _, { locale, original }) => {
  const first = original?.words.get(key)?.text
  return wordFaults(text, { locale, isOfGuide: true, ...(first !== undefined && { original: first }) })
    .filter(({ code }) => unshowable.includes(code))
    .map((fault) => {
      const [message, remedy] = explainWordFault(fault)
      return { message, remedy }
    })
})

const allowedArguments = ['vendor', 'erp', 'company']

/** Finds arguments that no page fills in. */
export const unknownArguments = eachWord((_, { shape }) =>
  (shape?.arguments ?? [])
    .filter((name) => !allowedArguments.includes(name))
    .map((name) => ({ message: `"{${name}}" is not known here.`, remedy: suggest(name, allowedArguments) })),
)

/** Finds tags that do not exist, tags of an unknown label or value, and tags where plain text must stand. */
export const unknownTags = eachWord((key, { shape }, { erp: { playbook, labels }, vendor }) => {
  const textsByTag = new Map([
    ['label', Object.keys(labels.en?.data ?? {})],
    [
      'value',
      [playbook.data.values, playbook.data.customerValues, vendor?.data.customerValues].flatMap((values) =>
        Object.keys(values ?? {}),
      ),
    ],
  ])
  if (key === 'checks.permission') textsByTag.set('module', [''])
  return (shape?.tags ?? []).flatMap((tag) => {
    const [name = '', text = ''] = tag.split(':')
    if (mustBePlainText(key))
      return [{ message: `"${key}" must be plain text.`, remedy: `Say it without <${name}>.` }]
    const texts = textsByTag.get(name)
    if (!texts) return [{ message: `<${name}> is not known here.`, remedy: suggest(name, textsByTag.keys()) }]
    return texts.includes(text)
      ? []
      : [{ message: `"${text}" is not a ${name}.`, remedy: suggest(text, texts) }]
  })
})

/**
 * Finds labels of several words that are typed into a text. A label of one word, such as `Edit`, may be a word of the
 * sentence.
 */
export const typedLabels = eachWord((_, { text }, { erp: { labels } }) =>
  Object.values(labels).flatMap(({ data }) =>
    Object.entries(data)
      .filter(([, label]) =>
        wordingsOf(label).some((wording) => /\s/.test(wording) && text.includes(wording)),
      )
      .map(([label]) => ({
        message: `The label "${label}" is typed out.`,
        remedy: `Write <label>${label}</label>.`,
      })),
  ),
)

/**
 * Finds a vendor's value that is typed into a text of its guide, which would stay when the value changes. A value that stands in the
 * vendor's name, such as that of a role, cannot be told from the vendor.
 */
export const typedValues = eachWord((_, { text }, { erp: { playbook }, vendor }) =>
  Object.entries(vendor?.data.values ?? {})
    .filter(([name]) => name in playbook.data.values)
    .filter(([, value]) => typeof value === 'string' && value.length > 3 && wholeWord(value, 'u').test(text))
    .filter(
      ([, value]) =>
        !namesOf(vendor?.data.vendor.name ?? '').some((name) => wholeWord(String(value), 'u').test(name)),
    )
    .map(([name]) => ({
      message: `The value "${name}" is typed out.`,
      remedy: `Write <value>${name}</value>.`,
    })),
)

function namesOf(name: Name): string[] {
  return typeof name === 'string' ? [name] : Object.values(name)
}

function wordingsOf(label: LabelFile[string]): string[] {
  return typeof label === 'string' ? [label] : [label.text, ...label.alternatives]
}
