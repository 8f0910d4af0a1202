import { useTranslations } from 'next-intl'

/** What happened last, in two or three words; nothing for what there is no word for. */
export function useActivityWords(kind = ''): string {
  const t = useTranslations('tenantList')
  const key = `activity.${kind}`
  return t.has(key) ? t(key) : ''
}
