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
  const meant = meantCompany(record.erpCompany, pendingCompany.company)
  if (!meant || !connect) return null
  const isTyped = !record.erpCompany
  const names = {
    vendor: guide.vendor.name,
    connected: meant,
    found: nameOfErpCompany(pendingCompany.company),
  }
  const keep = t(isTyped ? 'keep.submitTyped' : 'keep.submit', names)
  return (
    <Notice tone="wait" title={t('question')}>
      <dl className="grid max-w-[34em] gap-2.5">
        {(['keep', 'use'] as const).map((answer) => (
          <div key={answer}>
            <dt className="font-semibold wrap-anywhere">
              {answer === 'keep' ? keep : t('use.submit', names)}
            </dt>
            <dd>
              {isTyped && t(`${answer}.textTyped`, names)}
              {!isTyped && answer === 'keep' && !view.hasEarlierCredentials && t('keep.textNoneKept', names)}
              {!isTyped && answer === 'keep' && view.hasEarlierCredentials && t('keep.text')}
              {!isTyped &&
                answer === 'use' &&
                t(test.outcome === 'problem' ? 'use.textProblem' : 'use.text', names)}
            </dd>
          </div>
        ))}
      </dl>
      <form action={keepCompanyAction} className="mt-5 flex flex-wrap gap-3">
        <HiddenFields fields={{ onboardingId, taskId: connect.id, locale, testId: test.id }} />
        <Button className="wrap-anywhere">{keep}</Button>
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
  const meant = pendingCompany && meantCompany(erpCompany, pendingCompany.company)
  if (!pendingCompany || !meant) return null
  return (
    <div className="mt-6.5">
      <Notice tone="wait" title={t('title')}>
        <p className="max-w-[36em] wrap-anywhere">
          {t('text', {
            connected: meant,
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

/** Returns the name of the company that is meant so far: the connected one, or before there is one, what was typed. */
export function meantCompany(connected: ErpCompany | undefined, found: ErpCompany): string | undefined {
  return connected ? nameOfErpCompany(connected) : found.typed
}

/** Returns the ERP's name of a company, followed by the part that is connected. */
export function nameOfErpCompany({ name, part }: ErpCompany): string {
  return part ? `${name} (${part})` : name
}
