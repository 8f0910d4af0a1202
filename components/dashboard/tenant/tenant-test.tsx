import { useTranslations } from 'next-intl'
import type { Tenant } from '@/lib/dashboard/tenant'
import { isElsewhere } from '@/lib/onboarding/place'
import type { TestSummary } from '@/lib/onboarding/setup'
import { CheckList } from '../../wizard/test/check-list'
import { knownTest } from '../../wizard/test/known-test'
import { SupportDetails } from '../../wizard/test/support-details'
import { Words } from '../../wizard/words'
import { FoundCause } from './found-cause'
import { readingOf } from './reading-of'
import { When } from './when'

/** One connection test: its outcome and its causes at a glance, its checks and the ERP's own words folded away. */
export function TenantTest({
  tenant,
  test: kept,
  isOpen,
}: {
  tenant: Tenant
  test: TestSummary
  isOpen: boolean
}) {
  const t = useTranslations('test.history.outcome')
  const own = useTranslations('tenant.tests')
  const reading = readingOf(tenant)
  const test = knownTest(reading.guide, kept)
  const causes = test.diagnosis?.causes ?? []
  const [first] = causes
  return (
    <details open={isOpen} className="group border-b border-line">
      <summary className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 py-2.5">
        <span aria-hidden="true" className="text-ink-3 group-open:rotate-90">
          ›
        </span>
        <span className={`font-medium ${test.outcome === 'problem' ? 'text-bad' : ''}`}>
          {t(isElsewhere(test, tenant.setup.record.place) ? 'otherCompany' : (test.outcome ?? 'running'))}
        </span>
        {first && (
          <span className="text-note text-ink-2 group-open:hidden">
            <Words reading={reading} k={`causes.${first.cause}.title`} />
          </span>
        )}
        <span className="ml-auto flex gap-x-3 text-cap text-ink-3">
          <When at={test.startedAt} />
          <span translate="no" className="font-mono">
            {test.reference}
          </span>
        </span>
      </summary>
      <div className="pb-6 pl-4 [&_h2]:text-base [&_section]:mt-5">
        {causes.length > 0 && (
          <section>
            <h3 className="mb-1 text-base text-ink">{own('causes')}</h3>
            <ul className="grid gap-3">
              {causes.map((found) => (
                <FoundCause key={found.cause} tenant={tenant} found={found} />
              ))}
            </ul>
          </section>
        )}
        <CheckList setup={tenant.setup} reading={reading} test={test} />
        <SupportDetails reading={reading} test={test} />
      </div>
    </details>
  )
}
