import { useTranslations } from 'next-intl'
import { nameOfErpCompany } from '@/components/customer/connection-test/other-company'
import { PermissionRows, Untested } from '@/components/guide-text/check-list'
import { CheckRow, CheckText } from '@/components/guide-text/check-row'
import { usePlainGuideText } from '@/components/guide-text/guide-text'
import { Section } from '@/components/ui/page'
import type { Check } from '@/connectors/connector'
import { useFormatter } from '@/i18n/formatter'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import type { TestSummary } from '@/lib/onboarding/view/test-summary'

type VerifiedProps = {
  view: OnboardingView
  /** The test that connected; undefined when it is no longer among the latest. */
  test?: TestSummary
}

/** Shows what the ERP itself has answered. */
export function Verified({ view, test }: VerifiedProps) {
  const t = useTranslations('connected.verified')
  const format = useFormatter()
  const plain = usePlainGuideText()
  const titles = view.journey.tasks
    .filter(({ proof }) => proof === 'verified')
    .map(({ task }) => plain(`tasks.${task.id}.title`))
  const permissions = test?.checks.filter(({ id }) => id === 'permission') ?? []
  return (
    <Section title={t('title')} className="mt-9">
      {test && (
        <p className="max-w-[36em] text-note text-ink-2">
          {t('test', {
            when: format.dateTime(test.startedAt, 'moment'),
            reference: test.reference,
          })}
        </p>
      )}
      <CompanyOfConnection view={view} />
      <ol className="mt-1.5">
        {test?.checks
          .filter(({ id }) => id !== 'permission')
          .map((check) => (
            <CheckRow key={check.id} state={check.state} ms={0}>
              <CheckText check={check} />
            </CheckRow>
          ))}
        {permissions.length > 0 && <PermissionRows checks={permissions.map(untimed)} isComplete />}
      </ol>
      {permissions.length > 0 && (
        <p className="mt-3 max-w-[36em] text-note text-ink-2">
          {t('writing', { vendor: view.guide.vendor.name })}
        </p>
      )}
      {test && <Untested view={view} test={test} />}
      {titles.length > 0 && (
        <p className="mt-3 max-w-[36em] text-note text-ink-2">
          {t('tasks', { tasks: format.list(titles.map((title) => t('task', { title }))) })}
        </p>
      )}
    </Section>
  )
}

/** Names the ERP company of the connection, and the one before it. */
function CompanyOfConnection({ view }: { view: OnboardingView }) {
  const t = useTranslations('connected.verified')
  const format = useFormatter()
  const { erpCompany } = view.record
  if (!erpCompany) return null
  return (
    <p className="mt-2 max-w-[36em] wrap-anywhere">
      {t('company', { name: nameOfErpCompany(erpCompany) })}
      {erpCompany.before &&
        ` ${t('companyBefore', {
          name: nameOfErpCompany(erpCompany.before),
          when: format.dateTime(erpCompany.since, { dateStyle: 'long' }),
        })}`}
    </p>
  )
}

/** Returns a check without its duration, which is no part of the record. */
function untimed(check: Check): Check {
  return { ...check, ms: 0 }
}
