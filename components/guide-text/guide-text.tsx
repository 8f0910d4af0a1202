import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Voice, voiceOf } from '@/lib/guide/model/guide'
import { ErpLabel } from './erp-label'
import { getGuideContext, plainGuideText, printedValue } from './guide-context'

type GuideTextProps = {
  /** A key below `erps.<erp>`, or below `guides.<guide>` when the voice is the guide's. A task has its own voice. */
  k: string
  voice?: Voice
  /** The content of tags that only this sentence has, such as <module></module>. */
  tags?: Record<string, (chunks: ReactNode) => ReactNode>
}

/**
 * Shows a sentence of the playbook or of the guide, with its labels and values in place. A title stands in headings, links
 * and lists, so its labels look like the words around them.
 */
export function GuideText({ k, voice: given, tags }: GuideTextProps) {
  const { guide, company } = getGuideContext()
  const voice = given ?? voiceOf(guide, k)
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
  return plainGuideText(useTranslations(), getGuideContext())
}

function ErpValue({ name }: { name: string }) {
  return <span className="font-mono text-[0.92em]">{printedValue(getGuideContext().guide, name)}</span>
}

/** Returns a function that says whether there is a sentence. Some sentences exist for a few tasks only. */
export function useHasGuideText(): (k: string) => boolean {
  const { guide } = getGuideContext()
  const words = { erp: useTranslations(`erps.${guide.erp.id}`), guide: useTranslations(`guides.${guide.id}`) }
  return (k) => words[voiceOf(guide, k)].has(k)
}
