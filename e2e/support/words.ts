import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator, type MessageKeys, type Messages, type NestedKeyOf } from 'next-intl'
import { loadMessages } from '@/i18n/messages'
import type { Locale } from '@/i18n/routing'
import { getGuide } from '@/lib/guide/catalog'
import type { Guide } from '@/lib/guide/model/guide'
import { guideInLocale } from '@/lib/guide/model/names'
import { companyName } from './invitation'

/** The key of a message of the pages. The messages of an ERP and of a guide have keys of their own, for `erp` and `own`. */
export type MessageKey = MessageKeys<Messages, NestedKeyOf<Messages>>

/** The rest of a message's key below a namespace such as `dashboard.staff`. */
export type KeyIn<Namespace extends string, Key = MessageKey> = Key extends `${Namespace}.${infer Rest}`
  ? Rest
  : never

/** The texts of the product in the language of one reader, read from its own message files. */
export type Words = {
  locale: Locale
  guide: Guide
  /** Returns a message of the pages, such as `common.continue`. The names of vendor, ERP and company need not be given. */
  say(key: MessageKey, values?: Record<string, string | number | (() => string)>): string
  /** Returns a pattern for a message in which the named values may be any text. */
  like(key: MessageKey, open: string[], values?: Record<string, string | number>): RegExp
  /** Returns a message about the ERP, such as `tasks.connect.title`. */
  erp(key: string, values?: Record<string, string>): string
  /** Returns a message of this guide alone, such as `questions.access.title`. */
  own(key: string): string
  /** Returns a word as the ERP shows it on its own screens. `name` is a key of the guide's labels. */
  label(name: string, language?: string): string
}

/**
 * Returns the product's texts for a reader of `locale` whose ERP is in `erpLanguage`. `content` is the folder outside the product that
 * has the words of the guide or of its ERP, if one has.
 */
export async function wordsIn(
  locale: Locale,
  erpLanguage = locale === 'fr' ? 'fr' : 'en',
  guideOfCatalog = getGuide('payhawk-sage-intacct'),
  content?: string,
): Promise<Words> {
  if (!guideOfCatalog) throw new Error('The guide of these tests is gone.')
  const guide = guideInLocale(guideOfCatalog, locale)
  const messages = await messagesWith(locale, guide, content)
  const catalogue = { locale, messages, timeZone: 'UTC', onError: rethrow }
  const t = createTranslator(catalogue)
  const erpTranslator = createTranslator({ ...catalogue, namespace: `erps.${guide.erp.id}` })
  const guideTranslator = createTranslator({ ...catalogue, namespace: `guides.${guide.id}` })
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
  const erp = (key: string, values = {}) =>
    asShown(
      erpTranslator.markup(key, { ...names, ...tags, ...(key.endsWith('.title') && { label }), ...values }),
    )
  const own = (key: string) =>
    asShown(guideTranslator.markup(key, { ...names, ...tags, ...(key.endsWith('.title') && { label }) }))
  return { locale, guide, say, like, erp, own, label }
}

async function messagesWith(locale: Locale, { id, erp }: Guide, content: string | undefined) {
  const messages = await loadMessages(locale)
  if (content === undefined) return messages
  const read = (path: string) => JSON.parse(readFileSync(join(content, 'messages', locale, path), 'utf8'))
  const ofErp = `erps/${erp.id}.json`
  const guides = { ...messages.guides, [id]: read(`guides/${id}.json`) }
  // A guide of an ERP of the product's speaks with the product's words.
  if (!existsSync(join(content, 'messages', locale, ofErp))) return { ...messages, guides }
  const own = read(ofErp)
  const shared = JSON.parse(readFileSync(join('messages', locale, 'everyErp.json'), 'utf8'))
  const both = { ...own, causes: { ...shared.causes, ...own.causes } }
  return { ...messages, guides, erps: { ...messages.erps, [erp.id]: both } }
}

const gap = '…gap…'

/** Returns a label. When its wording is unsettled, the English label follows in brackets. */
function withEnglish(guide: Guide, name: string, language: string): string {
  const label = guide.labels[language]?.[name]
  const english = guide.labels.en?.[name]?.text
  const isUnsettled = label?.alternatives.length && english !== label.text
  return isUnsettled ? `${label.text} (${english})` : (label?.text ?? '')
}

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Turns each run of white space into one plain space. A reader cannot tell a non-breaking space from another one. */
function asShown(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function rethrow(error: Error): never {
  throw error
}
