import { useTranslations } from 'next-intl'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { Words } from '../words'

/** What may happen later, and what to do then. */
export function Maintenance({ setup, reading }: { setup: Setup; reading: Reading }) {
  const t = useTranslations('done.maintenance')
  const { maintenance } = setup.guide.after
  if (maintenance.length === 0) return null
  return (
    <section className="mt-10">
      <h2>{t('title')}</h2>
      <dl className="max-w-[36em]">
        {maintenance.map(({ id, of }) => (
          <div key={`${of}.${id}`} className="mt-3.5">
            <dt className="font-semibold">
              <Words reading={reading} of={of} k={`after.maintenance.${id}.title`} />
            </dt>
            <dd className="mt-0.5 text-ink-2">
              <Words reading={reading} of={of} k={`after.maintenance.${id}.text`} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
