import type { useTranslations } from 'next-intl'
import { guideContextIn, plainGuideText } from '@/components/guide-text/guide-context'
import { getGuide } from '@/lib/guide/catalog'
import type { Guide } from '@/lib/guide/model/guide'
import { guideInLocale, guideTitle } from '@/lib/guide/model/names'

/** Returns a function that names a guide in a language. A guide that is no longer installed is named by its id. */
export function guideNamesIn(locale: string): (guideId: string) => string {
  return (guideId) => {
    const guide = getGuide(guideId)
    if (!guide) return guideId
    return guideTitle(guideInLocale(guide, locale))
  }
}

/** Names a task or a cause of a guide. */
export type NamedTitle = {
  guideId: string
  /** The customer that the title mentions. Without one the title speaks of any company. */
  company?: string
  kind: 'tasks' | 'causes'
  id?: string
}

/** Returns a function that gives a title as text, or undefined when the guide no longer has it. `t` has all words. */
export function guideTitlesIn(
  locale: string,
  t: ReturnType<typeof useTranslations<never>>,
): (title: NamedTitle) => string | undefined {
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
