import { useTranslations } from 'next-intl'
import type { HandOverFault, HandOverField } from '@/lib/onboarding/form-states'

export type HandOverWords = {
  labels: Record<HandOverField, string>
  submit: string
  pending: string
  lost: string
  faultsTitle: string
  faults: Record<HandOverFault, string>
  tooMany: { title: string; text: string }
}

/** Finished words for the form, which runs in the browser. */
export function useHandOverWords(erp: string): HandOverWords {
  const t = useTranslations('handOver')
  return {
    labels: {
      name: t('name'),
      email: t('email'),
      message: t('message'),
      language: t('language'),
      erpLanguage: t('erpLanguage', { erp }),
    },
    submit: t('submit'),
    pending: t('pending'),
    lost: t('lost'),
    faultsTitle: t('faults.title'),
    faults: {
      required: t('faults.required'),
      tooLong: t('faults.tooLong'),
      unreadable: t('faults.unreadable'),
      notAnAddress: t('faults.notAnAddress'),
      yourself: t('faults.yourself'),
      unknownOption: t('faults.unknownOption'),
    },
    tooMany: { title: t('tooMany.title'), text: t('tooMany.text') },
  }
}
