import { useTranslations } from 'next-intl'
import type { Loss } from './deliver'

/** Returns what a form says when it was sent and not saved. */
export function useLossWords(): Record<Loss, string> {
  const t = useTranslations('common.loss')
  return { network: t('network'), waiting: t('waiting'), failed: t('failed') }
}
