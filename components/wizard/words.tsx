import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Speaker } from '@/guides/guide'
import { ErpLabel, type Reading } from './erp-label'
import { plainWords } from './plain-words'

type WordsProps = {
  reading: Reading
  /** Key below `erps.<erp>`, or below `guides.<guide>` with `of="guide"`. */
  k: string
  of?: Speaker
  /** For tags of this sentence alone, such as <module></module>. */
  tags?: Record<string, (chunks: ReactNode) => ReactNode>
}

/** A sentence about an ERP or of a guide, with its labels and values set in place. */
export function Words({ reading, k, of = 'erp', tags }: WordsProps) {
  const { guide } = reading
  const t = useTranslations(of === 'erp' ? `erps.${guide.erp.id}` : `guides.${guide.id}`)
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
export function usePlainWords(reading: Reading): (k: string, of?: Speaker) => string {
  const { guide } = reading
  const words = {
    erp: useTranslations(`erps.${guide.erp.id}`),
    guide: useTranslations(`guides.${guide.id}`),
  }
  return (k, of = 'erp') => plainWords(words[of], reading)(k)
}

function ErpValue({ reading, name }: { reading: Reading; name: string }) {
  const value = reading.guide.values[name]
  return <span className="font-mono text-[0.92em]">{Array.isArray(value) ? value.join(', ') : value}</span>
}
