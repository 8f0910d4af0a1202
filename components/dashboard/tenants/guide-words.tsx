import { useLocale, useTranslations } from 'next-intl'
import { usePlainWords } from '@/components/wizard/words'
import { getGuide } from '@/guides/catalog'
import type { Guide } from '@/guides/guide'
import { guideInLocale } from '@/guides/in-locale'

type GuideWordsProps = {
  guideId: string
  /** Whom the words speak of; absent where they speak of any. */
  company?: string
  of: 'tasks' | 'causes'
  id?: string
}

/** The title of a task or a cause. Nothing for one that the guide has no more. */
export function GuideWords({ guideId, company, of, id }: GuideWordsProps) {
  const locale = useLocale()
  const t = useTranslations('dashboard')
  const guide = getGuide(guideId)
  if (!guide || !id || !has(guide, of, id)) return null
  return (
    <Title
      guide={guideInLocale(guide, locale)}
      company={company ?? t('anyCompany')}
      k={`${of}.${id}.title`}
    />
  )
}

function Title({ guide, company, k }: { guide: Guide; company: string; k: string }) {
  const locale = useLocale()
  const { languages } = guide.erp
  const erpLanguage = languages.includes(locale) ? locale : (languages[0] ?? '')
  const say = usePlainWords({ guide, erpLanguage, company })
  return say(k)
}

function has(guide: Guide, of: GuideWordsProps['of'], id: string): boolean {
  return of === 'tasks' ? guide.tasks.some((task) => task.id === id) : id in guide.causes
}
