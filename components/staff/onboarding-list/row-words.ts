import { useLocale, useNow, useTranslations } from 'next-intl'
import { useGuideNames, useGuideTitles } from '@/components/staff/guide-names'
import { useAgo, useDuration } from '@/components/staff/moment'
import { useFormatter } from '@/i18n/formatter'

/** The translated words and formatters that all rows of the table share. The table looks them up once: fifty rows would ask for each several times. */
export type RowWords = ReturnType<typeof useRowWords>

export function useRowWords() {
  return {
    locale: useLocale(),
    now: useNow(),
    format: useFormatter(),
    list: useTranslations('onboardingList'),
    state: useTranslations('dashboard.state'),
    /** Writes a duration in milliseconds. */
    duration: useDuration(),
    /** Writes how long ago something was. */
    ago: useAgo(),
    guideName: useGuideNames(),
    guideTitle: useGuideTitles(),
  }
}
