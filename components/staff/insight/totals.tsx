import { useTranslations } from 'next-intl'
import { useDuration } from '@/components/staff/moment'
import type { Insight } from '@/lib/staff/insight/insight'
import { enoughForMedian, enoughForP90 } from '@/lib/staff/insight/time-to-end'
import { EndCurve } from './end-curve'
import { EndTable } from './end-table'

/** Shows how many onboardings have ended, and how long the whole way takes those who are invited. */
export function Totals({ insight }: { insight: Insight }) {
  const t = useTranslations('insight.totals')
  const duration = useDuration()
  const { invited, opened, ended, toEnd } = insight
  const { median, p90, steps } = toEnd
  const facts = [
    { name: t('invited'), value: t('number', { count: invited }) },
    { name: t('opened'), value: t('number', { count: opened }) },
    { name: t('ended'), value: t('number', { count: ended }) },
    { name: t('median'), value: median === undefined ? '–' : duration(median) },
    { name: t('p90'), value: p90 === undefined ? '–' : duration(p90) },
  ]
  return (
    <>
      <dl className="flex flex-wrap gap-x-12 gap-y-4">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt className="text-note text-ink-2">{name}</dt>
            <dd className="text-[1.625rem] leading-tight font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {p90 === undefined && (
        <p className="mt-3 max-w-190 text-note text-ink-3">
          {t('dash', { median: enoughForMedian, p90: enoughForP90 })}
        </p>
      )}
      {ended > 0 && steps.length > 0 && (
        <figure className="mt-7">
          <figcaption className="mb-3 max-w-190 text-note text-ink-2">
            <span className="mb-1 block font-medium text-ink">{t('caption', { count: invited })}</span>
            {t('explained', { count: enoughForMedian })}
          </figcaption>
          <div className="grid items-start gap-x-10 gap-y-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <EndCurve toEnd={toEnd} />
            <EndTable toEnd={toEnd} />
          </div>
        </figure>
      )}
    </>
  )
}
