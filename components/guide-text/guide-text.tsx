import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Voice } from '@/lib/guide/model/guide'
import { ErpLabel } from './erp-label'
import { type GuideContext, plainGuideText } from './guide-context'

type GuideTextProps = {
  reading: GuideContext
  /** Key below `erps.<erp>`, or below `guides.<guide>` with `of="guide"`. */
  k: string
  voice?: Voice
  /** For tags of this sentence alone, such as <module></module>. */
  tags?: Record<string, (chunks: ReactNode) => ReactNode>
}

/** A sentence about an ERP or of a guide, with its labels and values set in place. */
export function GuideText({ reading, k, voice = 'erp', tags }: GuideTextProps) {
  const { guide } = reading
  const t = useTranslations(voice === 'erp' ? `erps.${guide.erp.id}` : `guides.${guide.id}`)
  return t.rich(k, {
    vendor: guide.vendor.name,
    erp: guide.erp.name,
    company: reading.company,
    label: (name) => <ErpLabel reading={reading} name={String(name)} />,
    value: (name) => <ErpValue reading={reading} name={String(name)} />,
    ...tags,
  })
}

/** The same sentence as plain text, for titles and attributes. */
export function usePlainGuideText(reading: GuideContext): (k: string, of?: Voice) => string {
  const { guide } = reading
  const words = {
    erp: useTranslations(`erps.${guide.erp.id}`),
    guide: useTranslations(`guides.${guide.id}`),
  }
  return (k, of = 'erp') => plainGuideText(words[of], reading)(k)
}

function ErpValue({ reading, name }: { reading: GuideContext; name: string }) {
  const value = reading.guide.values[name]
  return <span className="font-mono text-[0.92em]">{Array.isArray(value) ? value.join(', ') : value}</span>
}

/** Whether an ERP's words hold a sentence that not every task has. */
export function useHasGuideText(reading: GuideContext): (k: string) => boolean {
  const t = useTranslations(`erps.${reading.guide.erp.id}`)
  return (k) => t.has(k)
}
