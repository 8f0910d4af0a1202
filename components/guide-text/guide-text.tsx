import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Voice } from '@/lib/guide/model/guide'
import { ErpLabel } from './erp-label'
import { getGuideContext, plainGuideText } from './guide-context'

type GuideTextProps = {
  /** A key below `erps.<erp>`, or below `guides.<guide>` when the voice is the guide's. */
  k: string
  voice?: Voice
  /** The content of tags that only this sentence has, such as <module></module>. */
  tags?: Record<string, (chunks: ReactNode) => ReactNode>
}

/**
 * Shows a sentence of the playbook or of the guide, with its labels and values in place. A title stands in headings, links
 * and lists, so its labels look like the words around them.
 */
export function GuideText({ k, voice = 'erp', tags }: GuideTextProps) {
  const { guide, company } = getGuideContext()
  const t = useTranslations(voice === 'erp' ? `erps.${guide.erp.id}` : `guides.${guide.id}`)
  return t.rich(k, {
    vendor: guide.vendor.name,
    erp: guide.erp.name,
    company,
    label: (name) => <ErpLabel name={String(name)} look={k.endsWith('.title') ? 'plain' : 'chip'} />,
    value: (name) => <ErpValue name={String(name)} />,
    ...tags,
  })
}

/** Returns a function that gives a sentence as plain text, for titles and attributes. */
export function usePlainGuideText(): (k: string, voice?: Voice) => string {
  const context = getGuideContext()
  const words = {
    erp: useTranslations(`erps.${context.guide.erp.id}`),
    guide: useTranslations(`guides.${context.guide.id}`),
  }
  return (k, voice = 'erp') => plainGuideText(words[voice], context)(k)
}

function ErpValue({ name }: { name: string }) {
  const value = getGuideContext().guide.values[name]
  return <span className="font-mono text-[0.92em]">{Array.isArray(value) ? value.join(', ') : value}</span>
}

/** Returns a function that says whether the playbook has a sentence. Some sentences exist for a few tasks only. */
export function useHasGuideText(): (k: string) => boolean {
  const t = useTranslations(`erps.${getGuideContext().guide.erp.id}`)
  return (k) => t.has(k)
}
