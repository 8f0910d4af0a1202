import { useTranslations } from 'next-intl'
import type { TextFault } from '@/lib/dashboard/tenant-form-states'

/** What is said of a refused text. */
export function useTextFaults(): Record<TextFault, string> {
  const t = useTranslations('tenant.text')
  return { required: t('required'), tooLong: t('tooLong'), unreadable: t('unreadable') }
}
