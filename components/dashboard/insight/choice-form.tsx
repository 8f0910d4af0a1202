import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { periods } from '@/lib/dashboard/insight/insight'
import type { InsightQuery } from '@/lib/dashboard/insight/insight-query'
import { insightPath } from '@/lib/dashboard/paths'
import { useGuideNames } from '../tenants/use-guide-names'

type ChoiceFormProps = { query: InsightQuery; guides: { guideId: string; invited: number }[] }

/** Which guide, and since when: parameters of the address. */
export function ChoiceForm({ query, guides }: ChoiceFormProps) {
  const t = useTranslations('insight')
  const nameOf = useGuideNames()
  const locale = useLocale()
  const look = 'mt-1.5 block min-h-10 w-full rounded-box border border-line-3 bg-sheet px-3 text-note'
  return (
    <form action={insightPath(locale)} className="flex flex-wrap items-end gap-3 print:hidden">
      <div className="min-w-0 max-sm:w-full">
        <label htmlFor="guide" className="text-note font-medium">
          {t('guide')}
        </label>
        <select id="guide" name="guide" defaultValue={query.guideId} className={look}>
          {guides.map(({ guideId, invited }) => (
            <option key={guideId} value={guideId}>
              {t('guideWithCount', { guide: nameOf(guideId), count: invited })}
            </option>
          ))}
        </select>
      </div>
      <div className="max-sm:w-full">
        <label htmlFor="period" className="text-note font-medium">
          {t('period')}
        </label>
        <select id="period" name="period" defaultValue={query.period} className={look}>
          {periods.map((period) => (
            <option key={period} value={period}>
              {t(`periods.p${period}`)}
            </option>
          ))}
        </select>
      </div>
      <Button look="quiet" className="min-h-10! py-1.5!">
        {t('show')}
      </Button>
    </form>
  )
}
