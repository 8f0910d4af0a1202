import { useLocale, useTranslations } from 'next-intl'
import { guideContextIn, plainGuideText } from '@/components/guide-text/guide-context'
import { getGuide } from '@/lib/guide/catalog'
import type { Guide } from '@/lib/guide/model/guide'
import { guideInLocale, guideTitle } from '@/lib/guide/model/names'

/** Returns a function that names a guide in the reader's language. A guide that is no longer installed is named by its id. */
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
  /** The customer that the title mentions. Without one the title speaks of any company. */
  company?: string
  kind: 'tasks' | 'causes'
  id?: string
}

/** Shows the title of a task or a cause. It renders nothing when the guide no longer has it. */
export function GuideTitle(title: GuideTitleProps) {
  return useGuideTitles()(title)
}

/** Returns a function that gives the title of a task or a cause as text, or undefined when the guide no longer has it. */
export function useGuideTitles(): (title: GuideTitleProps) => string | undefined {
  const locale = useLocale()
  const t = useTranslations()
  return ({ guideId, company, kind, id }) => {
    const guide = getGuide(guideId)
    if (!guide || !id || !hasTitle(guide, kind, id)) return undefined
    const context = guideContextIn(locale, guideInLocale(guide, locale), company ?? t('dashboard.anyCompany'))
    return plainGuideText(t, context)(`${kind}.${id}.title`)
  }
}

/** Says whether a guide still has a task or a cause. */
export function hasTitle(guide: Guide, kind: 'tasks' | 'causes', id: string): boolean {
  return kind === 'tasks' ? guide.tasks.some((task) => task.id === id) : id in guide.causes
}
