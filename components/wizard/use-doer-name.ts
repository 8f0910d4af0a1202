import { useTranslations } from 'next-intl'
import type { Guide } from '@/guides/guide'
import type { Doer } from '@/lib/onboarding/record'

/** What whoever did something is called; somebody of the vendor's together with the vendor. */
export function useDoerName({ vendor }: Guide): (doer: Doer) => string {
  const t = useTranslations('common')
  return ({ name, isStaff }) => (isStaff ? t('ofVendor', { name, vendor: vendor.name }) : name)
}
