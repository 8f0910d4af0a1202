import { useLocale, useTranslations } from 'next-intl'
import { guideNamesIn, guideTitlesIn, type NamedTitle } from './guides-in-words'

/** Returns a function that names a guide in the language of the page. */
export function useGuideNames(): (guideId: string) => string {
  return guideNamesIn(useLocale())
}

/** Shows the title of a task or a cause. It renders nothing when the guide no longer has it. */
export function GuideTitle(title: NamedTitle) {
  return guideTitlesIn(useLocale(), useTranslations())(title)
}
