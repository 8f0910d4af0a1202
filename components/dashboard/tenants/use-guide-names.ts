import { useLocale } from 'next-intl'
import { getGuide } from '@/guides/catalog'
import { guideTitle } from '@/guides/guide-title'
import { guideInLocale } from '@/guides/in-locale'

/** What a guide connects with what, as this reader calls them. One that is gone is called by its id. */
export function useGuideNames(): (guideId: string) => string {
  const locale = useLocale()
  return (guideId) => {
    const guide = getGuide(guideId)
    if (!guide) return guideId
    return guideTitle(guideInLocale(guide, locale))
  }
}
