import 'server-only'
import { cache } from 'react'
import { erpLanguageFor, type Guide, type Voice, voiceOf } from '@/lib/guide/model/guide'

/** Fills in the sentences about a customer's ERP. `company` is the name or id that the sentences use for the customer. */
export type GuideContext = { guide: Guide; erpLanguage: string; company: string }

type GuideReader = { guide: Guide; company: string; participant: { erpLanguage: string } }

/** Returns the context of one onboarding. The ERP's labels are in the language of the participant's ERP account. */
export function guideContextOf({ guide, company, participant }: GuideReader): GuideContext {
  return { guide, company, erpLanguage: participant.erpLanguage }
}

/** Returns a context without a participant. The ERP's labels are in the reader's locale, or in the ERP's first language. */
export function guideContextIn(locale: string, guide: Guide, company = ''): GuideContext {
  return { guide, company, erpLanguage: erpLanguageFor(guide, locale) }
}

/** Holds the context of the page being rendered. React keeps one such object per request. */
const pageContext = cache((): { current?: GuideContext } => ({}))

/** Sets the context of a page. A page calls it before it returns JSX, because the components may render in any order. */
export function setGuideContext(context: GuideContext): void {
  pageContext().current = context
}

/** Returns the context that the page has set. Throws when it has set none. */
export function getGuideContext(): GuideContext {
  const { current } = pageContext()
  if (!current) throw new Error('This page has no guide context: call setGuideContext before returning JSX.')
  return current
}

/** Returns a value as sentences print it. A customer's own value that nobody has said yet is an ellipsis. */
export function printedValue({ values }: Pick<Guide, 'values'>, name: string): string {
  const value = values[name] ?? '…'
  return Array.isArray(value) ? value.join(', ') : String(value)
}

type Markup = { markup(k: string, values: Record<string, string | ((chunks: string) => string)>): string }

/**
 * Returns a function that writes sentences as plain text, with the labels as the ERP prints them. `t` has all words, and keys are
 * those of `GuideText`.
 */
export function plainGuideText(
  t: Markup,
  { guide, erpLanguage, company }: GuideContext,
): (k: string, voice?: Voice) => string {
  const printed = (name: string) => guide.labels[erpLanguage]?.[name]?.text ?? name
  return (k, voice = voiceOf(guide, k)) =>
    t.markup(`${voice === 'guide' ? `guides.${guide.id}` : `erps.${guide.erp.id}`}.${k}`, {
      vendor: guide.vendor.name,
      erp: guide.erp.name,
      company,
      label: printed,
      value: (name) => printedValue(guide, name),
    })
}
