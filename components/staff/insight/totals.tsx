import { useTranslations } from 'next-intl'
import { useDuration } from '@/components/staff/moment'
import { enoughForMedian, enoughForP90, type Insight } from '@/lib/staff/insight/insight'
import { EndCurve } from './end-curve'

/** Shows how many onboardings have ended, and how long the whole way took. */
export function Totals({ insight }: { insight: Insight }) {
  const t = useTranslations('insight.totals')
  const duration = useDuration()
  const { invited, opened, ended, toEnd } = insight
  const { median, p90, shares } = toEnd
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
        <p className="mt-3 text-note text-ink-3">
          {t('tooFew', { median: enoughForMedian, p90: enoughForP90 })}
        </p>
      )}
      {shares.length > 0 && (
        <figure className="mt-7">
          <figcaption className="mb-2 text-note text-ink-2">{t('caption', { count: ended })}</figcaption>
          <EndCurve shares={shares} median={median} p90={p90} />
        </figure>
      )}
    </>
  )
}
