import type { Guide } from '@/lib/guide/model/guide'
import type { OnboardingDetail } from '@/lib/staff/onboarding-detail/onboarding-detail'

type Markup = { markup(k: string, values: Record<string, string | ((chunks: string) => string)>): string }

/** Sentences about an ERP as plain text, its labels as its own screens print them. */
export function plainGuideText(
  t: Markup,
  { guide, erpLanguage, company }: GuideContext,
): (k: string) => string {
  const printed = (name: string) => guide.labels[erpLanguage]?.[name]?.text ?? name
  return (k) =>
    t.markup(k, {
      vendor: guide.vendor.name,
      erp: guide.erp.name,
      company,
      label: printed,
      value: (name) => String(guide.values[name]),
    })
}

/** How words about the customer's ERP are read here: in the language of the page, its labels as the contact sees them. */
export function guideContextOf({ view }: OnboardingDetail): GuideContext {
  const { guide, company, participant } = view
  return { guide, company, erpLanguage: participant.erpLanguage }
}

/** What words about one customer's ERP need to know. `company` is the name or id that sentences speak of. */
export type GuideContext = { guide: Guide; erpLanguage: string; company: string }
