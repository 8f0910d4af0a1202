import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { ErpCompany } from '@/connectors/connector'
import { keepCompanyAction, replaceCompanyAction } from '@/lib/connection/actions'
import type { PendingCompany } from '@/lib/onboarding/erp-company'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import type { TestSummary } from '@/lib/onboarding/view/test-summary'
import { testPath } from '@/lib/platform/routes'

type WhichCompanyProps = { view: OnboardingView; test: TestSummary; pendingCompany: PendingCompany }

/** Asks which ERP company is meant before a connection is replaced, and says what each answer does. */
export function WhichCompany({ view, test, pendingCompany }: WhichCompanyProps) {
  const t = useTranslations('connectionTest.whichCompany')
  const locale = useLocale()
  const { guide, record, onboardingId } = view
  const connect = guide.tasks.find(({ kind }) => kind === 'connect')
  if (!record.erpCompany || !connect) return null
  const names = {
    vendor: guide.vendor.name,
    connected: nameOfErpCompany(record.erpCompany),
    found: nameOfErpCompany(pendingCompany.company),
  }
  return (
    <Notice tone="wait" title={t('question')}>
      <dl className="grid max-w-[34em] gap-2.5">
        {(['keep', 'use'] as const).map((answer) => (
          <div key={answer}>
            <dt className="font-semibold wrap-anywhere">{t(`${answer}.submit`, names)}</dt>
            <dd>
              {answer === 'keep' && !view.hasEarlierCredentials && t('keep.textNoneKept', names)}
              {answer === 'keep' && view.hasEarlierCredentials && t('keep.text')}
              {answer === 'use' && t(test.outcome === 'problem' ? 'use.textProblem' : 'use.text', names)}
            </dd>
          </div>
        ))}
      </dl>
      <form action={keepCompanyAction} className="mt-5 flex flex-wrap gap-3">
        <HiddenFields fields={{ onboardingId, taskId: connect.id, locale, testId: test.id }} />
        <Button className="wrap-anywhere">{t('keep.submit', names)}</Button>
        <Button formAction={replaceCompanyAction} look="quiet" className="wrap-anywhere">
          {t('use.submit', names)}
        </Button>
      </form>
    </Notice>
  )
}

/** Says that a test has reached another ERP company and that somebody must decide between the two. */
export function OtherCompanyNotice({ view }: { view: OnboardingView }) {
  const t = useTranslations('connectionTest.whichCompany.notice')
  const locale = useLocale()
  const { erpCompany, pendingCompany } = view.record
  if (!erpCompany || !pendingCompany) return null
  return (
    <div className="mt-6.5">
      <Notice tone="wait" title={t('title')}>
        <p className="max-w-[36em] wrap-anywhere">
          {t('text', {
            connected: nameOfErpCompany(erpCompany),
            found: nameOfErpCompany(pendingCompany.company),
          })}
        </p>
        <p className="mt-2">
          <Link href={testPath(locale, view.onboardingId, pendingCompany.testId)}>{t('open')}</Link>
        </p>
      </Notice>
    </div>
  )
}

/** Returns the ERP's name of a company, followed by the part that is connected. */
export function nameOfErpCompany({ name, part }: ErpCompany): string {
  return part ? `${name} (${part})` : name
}
