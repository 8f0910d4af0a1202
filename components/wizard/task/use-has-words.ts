import { useTranslations } from 'next-intl'
import type { Reading } from '../erp-label'

/** Whether an ERP's words hold a sentence that not every task has. */
export function useHasWords(reading: Reading): (k: string) => boolean {
  const t = useTranslations(`erps.${reading.guide.erp.id}`)
  return (k) => t.has(k)
}
