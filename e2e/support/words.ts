import { createTranslator, type MessageKeys, type Messages, type NestedKeyOf } from 'next-intl'
import { loadMessages } from '@/i18n/messages'
import type { Locale } from '@/i18n/routing'
import { getGuide } from '@/lib/guide/catalog'
import type { Guide } from '@/lib/guide/model/guide'
import { guideInLocale } from '@/lib/guide/model/names'
import { companyName } from './invitation'

/** A message of the pages; those of an ERP and of a guide are found by `erp` and `own`. */
export type MessageKey = MessageKeys<Messages, NestedKeyOf<Messages>>

/** The rest of a message's key below a namespace such as `dashboard.staff`. */
export type KeyIn<Namespace extends string, Key = MessageKey> = Key extends `${Namespace}.${infer Rest}`
  ? Rest
  : never

/** The texts of the product in the language of one reader, read from its own message files. */
export type Words = {
  locale: Locale
  guide: Guide
  /** Any message, such as `common.continue`; names of vendor, ERP and company are known. */
  say(key: MessageKey, values?: Record<string, string | number | (() => string)>): string
  /** Returns a pattern for a message in which the named values may be any text. */
  like(key: MessageKey, open: string[], values?: Record<string, string | number>): RegExp
  /** A message about the ERP, such as `tasks.connect.title`. */
  erp(key: string, values?: Record<string, string>): string
  /** A message of this guide alone, such as `questions.access.title`. */
  own(key: string): string
  /** A word as the ERP prints it on its own screens. */
  label(name: string, language?: string): string
}

/** `erpLanguage` is the language in which the reader's ERP is. */
export async function wordsIn(
  locale: Locale,
  erpLanguage = locale === 'fr' ? 'fr' : 'en',
  of = getGuide('payhawk-sage-intacct'),
): Promise<Words> {
  if (!of) throw new Error('The guide of these tests is gone.')
  const guide = guideInLocale(of, locale)
  const messages = await loadMessages(locale)
  const catalogue = { locale, messages, timeZone: 'UTC', onError: rethrow }
  const t = createTranslator(catalogue)
  const ofErp = createTranslator({ ...catalogue, namespace: `erps.${guide.erp.id}` })
  const ofGuide = createTranslator({ ...catalogue, namespace: `guides.${guide.id}` })
  const label = (name: string, language = erpLanguage) => guide.labels[language]?.[name]?.text ?? ''
  const names = { vendor: guide.vendor.name, erp: guide.erp.name, company: companyName }
  const tags = {
    label: (name: string) => withEnglish(guide, name, erpLanguage),
    value: (name: string) => [guide.values[name]].flat().join(', '),
  }
  const say = (key: MessageKey, values = {}) => asShown(t.markup(key, { ...names, ...tags, ...values }))
  const like = (key: MessageKey, open: string[], values = {}) => {
    const gaps = Object.fromEntries(open.map((name) => [name, gap]))
    return new RegExp(
      say(key, { ...values, ...gaps })
        .split(gap)
        .map(escaped)
        .join('.+'),
    )
  }
  const erp = (key: string, values = {}) => asShown(ofErp.markup(key, { ...names, ...tags, ...values }))
  const own = (key: string) => asShown(ofGuide.markup(key, { ...names, ...tags }))
  return { locale, guide, say, like, erp, own, label }
}

const gap = '…gap…'

/** A label with the English one behind it where its wording is not settled. */
function withEnglish(guide: Guide, name: string, language: string): string {
  const label = guide.labels[language]?.[name]
  const english = guide.labels.en?.[name]?.text
  const isUnsettled = label?.alternatives.length && english !== label.text
  return isUnsettled ? `${label.text} (${english})` : (label?.text ?? '')
}

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Spaces that do not break are spaces to whoever reads. */
function asShown(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function rethrow(error: Error): never {
  throw error
}
