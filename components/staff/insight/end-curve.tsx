import { scaleLinear } from 'd3-scale'
import { area, curveStepAfter, line } from 'd3-shape'
import { useTranslations } from 'next-intl'
import { useDuration } from '@/components/staff/moment'
import { dayMs, hourMs } from '@/lib/platform/time'
import type { TimeToEnd } from '@/lib/staff/insight/time-to-end'

const size = { width: 640, height: 220 }
// The margins hold the labels in the larger letters of a telephone, where the drawing is half as wide.
const inner = { left: 68, right: 588, top: 12, bottom: 184 }

/** Draws which share of all who were invited has finished after how many days, or hours below two days. Its label says the same in words. */
export function EndCurve({ toEnd: { steps, median, p90 } }: { toEnd: TimeToEnd }) {
  const t = useTranslations('insight.curve')
  const duration = useDuration()
  const lasting = useTranslations('dashboard.duration')
  const points = [{ ms: 0, share: 0 }, ...steps]
  const longestMs = Math.max(...points.map(({ ms }) => ms))
  const unit =
    longestMs < 2 * dayMs ? ({ name: 'hours', ms: hourMs } as const) : ({ name: 'days', ms: dayMs } as const)
  const x = scaleLinear()
    .domain([0, longestMs / unit.ms])
    .nice(5)
    .range([inner.left, inner.right])
  const y = scaleLinear().domain([0, 1]).range([inner.bottom, inner.top])
  const at = points.map(({ ms, share }): [number, number] => [x(ms / unit.ms), y(share)])
  const marks = [
    { ms: median, share: 0.5 },
    { ms: p90, share: 0.9 },
  ]
  return (
    <svg
      role="img"
      aria-label={t('label', {
        half: median === undefined ? 'none' : duration(median),
        most: p90 === undefined ? 'none' : duration(p90),
      })}
      viewBox={`0 0 ${size.width} ${size.height}`}
      className="block h-auto w-full max-w-190 font-sans text-[0.8125rem] [direction:ltr] max-sm:text-[1.3125rem]"
    >
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line x1={inner.left} x2={inner.right} y1={y(share)} y2={y(share)} className="stroke-line" />
          <text x={0} y={y(share)} dominantBaseline="central" className="fill-ink-3">
            {t('share', { share })}
          </text>
        </g>
      ))}
      {x.ticks(5).map((count) => (
        <text key={count} x={x(count)} y={inner.bottom + 26} textAnchor="middle" className="fill-ink-3">
          {lasting(unit.name, { count })}
        </text>
      ))}
      <path d={area().y0(y(0)).curve(curveStepAfter)(at) ?? ''} className="fill-accent-soft" />
      <path
        d={line().curve(curveStepAfter)(at) ?? ''}
        fill="none"
        strokeWidth={2}
        strokeLinejoin="round"
        className="stroke-accent"
      />
      {marks.map(({ ms, share }) => {
        if (ms === undefined) return null
        return (
          <g key={share}>
            <line
              x1={x(ms / unit.ms)}
              x2={x(ms / unit.ms)}
              y1={y(share)}
              y2={inner.bottom}
              strokeDasharray="3 3"
              className="stroke-ink-2"
            />
            <circle
              cx={x(ms / unit.ms)}
              cy={y(share)}
              r={4}
              strokeWidth={2}
              className="fill-sheet stroke-accent"
            />
          </g>
        )
      })}
    </svg>
  )
}
