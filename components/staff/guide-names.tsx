import { useLocale, useTranslations } from 'next-intl'
import { usePlainGuideText } from '@/components/guide-text/guide-text'
import { getGuide } from '@/lib/guide/catalog'
import { erpLanguageFor, type Guide } from '@/lib/guide/model/guide'
import { guideInLocale, guideTitle } from '@/lib/guide/model/names'

/** What a guide connects with what, as this reader calls them. One that is gone is called by its id. */
export function useGuideNames(): (guideId: string) => string {
  const locale = useLocale()
  return (guideId) => {
    const guide = getGuide(guideId)
    if (!guide) return guideId
    return guideTitle(guideInLocale(guide, locale))
  }
}

type GuideTitleProps = {
  guideId: string
  /** Whom the words speak of; absent where they speak of any. */
  company?: string
  kind: 'tasks' | 'causes'
  id?: string
}

/** The title of a task or a cause. Nothing for one that the guide has no more. */
export function GuideTitle({ guideId, company, kind, id }: GuideTitleProps) {
  const locale = useLocale()
  const t = useTranslations('dashboard')
  const guide = getGuide(guideId)
  if (!guide || !id || !has(guide, kind, id)) return null
  return (
    <Title
      guide={guideInLocale(guide, locale)}
      company={company ?? t('anyCompany')}
      k={`${kind}.${id}.title`}
    />
  )
}

function Title({ guide, company, k }: { guide: Guide; company: string; k: string }) {
  const locale = useLocale()
  const say = usePlainGuideText({ guide, erpLanguage: erpLanguageFor(guide, locale), company })
  return say(k)
}

function has(guide: Guide, of: GuideTitleProps['kind'], id: string): boolean {
  return of === 'tasks' ? guide.tasks.some((task) => task.id === id) : id in guide.causes
}
