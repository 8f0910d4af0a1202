import type { LabelFile, OwnLabels, VendorGuide } from '@/lib/guide/schema/guide-files'

type Texts = LabelFile[string]

/** Returns a label's text in a language, and the language that it is in, where one text stands for all or another language for it. */
function textIn(
  label: OwnLabels[string],
  language: string,
  plainLanguage: string | undefined,
): { text: Texts; language?: string } {
  if (isPlain(label)) return { text: label, ...(plainLanguage && { language: plainLanguage }) }
  const byLanguage = Object.entries(label)
  const [own] = byLanguage.filter(([key]) => key === language)
  const [first] = byLanguage.filter(([key]) => key === plainLanguage)
  const [found, text] = own ?? first ?? byLanguage[0] ?? ['', '']
  return { text, ...(found !== language && { language: found }) }
}

export function isPlain(label: OwnLabels[string]): label is Texts {
  return typeof label === 'string' || 'text' in label
}

/** Returns the labels that a vendor's guide adds, as a label file of one of the ERP's languages has them. */
export function ownLabelsIn(
  { labels = {}, product }: Pick<VendorGuide, 'labels' | 'product'>,
  language: string,
): Record<string, { text: Texts; language?: string }> {
  const ofErp = Object.entries(labels).map(([key, label]) => [key, textIn(label, language, undefined)])
  const ofProduct = Object.entries(product?.labels ?? {}).map(([key, label]) => [
    key,
    textIn(label, language, product?.language ?? 'en'),
  ])
  return Object.fromEntries([...ofErp, ...ofProduct])
}
