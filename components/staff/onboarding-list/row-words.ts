import type { useTranslations } from 'next-intl'
import { agoIn, durationIn } from '@/components/staff/durations'
import { guideNamesIn, guideTitlesIn } from '@/components/staff/guides-in-words'
import type { ReaderFormatter } from '@/i18n/reader-words'
import type { Locale } from '@/i18n/routing'

/** The translated words and formatters that rows of the table share. They are looked up once: fifty rows would ask for each several times. */
export type RowWords = ReturnType<typeof rowWords>

type Reader = {
  locale: Locale
  now: Date
  format: ReaderFormatter
  /** Returns the translator of a namespace. */
  translate: typeof useTranslations
}

/** Returns the words of rows for a reader. */
export function rowWords({ translate, ...reader }: Reader) {
  return {
    ...reader,
    list: translate('onboardingList'),
    state: translate('dashboard.state'),
    /** Writes a duration in milliseconds. */
    duration: durationIn(translate),
    /** Writes how long ago something was. */
    ago: agoIn(translate),
    guideName: guideNamesIn(reader.locale),
    guideTitle: guideTitlesIn(reader.locale, translate()),
  }
}
