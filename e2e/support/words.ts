import { createTranslator } from 'next-intl'
import { getGuide } from '@/guides/catalog'
import type { Guide } from '@/guides/guide'
import { loadMessages } from '@/i18n/messages'
import { companyName } from './invitation'

/** What the product says to one reader, taken from its own catalogue. */
export type Words = {
  locale: string
  guide: Guide
  /** Any message, such as `common.continue`; names of vendor, ERP and company are known. */
  say(key: string, values?: Record<string, string | number>): string
  /** A message about the ERP, such as `tasks.connect.title`. */
  erp(key: string): string
  /** A word as the ERP prints it on its own screens. */
  label(name: string, language?: string): string
}

/** `erpLanguage` is the language in which the reader's ERP is. */
export async function wordsIn(locale: string, erpLanguage = locale === 'fr' ? 'fr' : 'en'): Promise<Words> {
  const guide = getGuide('payhawk-sage-intacct')
  if (!guide) throw new Error('The guide of these tests is gone.')
  const messages = await loadMessages(locale)
  const t = createTranslator({ locale, messages, timeZone: 'UTC', onError: rethrow })
  const label = (name: string, language = erpLanguage) => guide.labels[language]?.[name]?.text ?? ''
  const names = { vendor: guide.vendor.name, erp: guide.erp.name, company: companyName }
  const tags = {
    label: (name: string) => withEnglish(guide, name, erpLanguage),
    value: (name: string) => [guide.values[name]].flat().join(', '),
  }
  // biome-ignore lint/suspicious/noExplicitAny: keys are of a catalogue that is read when the tests run
  const say = (key: string, values = {}) => asShown(t.markup(key as any, { ...names, ...tags, ...values }))
  return { locale, guide, say, erp: (key) => say(`erps.${guide.erp.id}.${key}`), label }
}

/** A label with the English one behind it where its wording is not settled. */
function withEnglish(guide: Guide, name: string, language: string): string {
  const label = guide.labels[language]?.[name]
  const english = guide.labels.en?.[name]?.text
  const isUnsettled = label?.alternatives.length && english !== label.text
  return isUnsettled ? `${label.text} (${english})` : (label?.text ?? '')
}

/** Spaces that do not break are spaces to whoever reads. */
function asShown(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function rethrow(error: Error): never {
  throw error
}
