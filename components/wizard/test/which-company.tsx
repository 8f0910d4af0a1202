import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { OtherPlace } from '@/lib/onboarding/place'
import { keepPlace, replacePlace } from '@/lib/onboarding/place-actions'
import type { Setup, TestSummary } from '@/lib/onboarding/setup'
import { nameOfPlace } from '../name-of-place'
import { TaskFields } from '../task/task-fields'

type WhichCompanyProps = { setup: Setup; test: TestSummary; otherPlace: OtherPlace }

/** Asks before a connection is replaced: what either answer means, and the two buttons. */
export function WhichCompany({ setup, test, otherPlace }: WhichCompanyProps) {
  const t = useTranslations('test.whichCompany')
  const locale = useLocale()
  const { guide, record, onboardingId } = setup
  const connect = guide.tasks.find(({ kind }) => kind === 'connect')
  if (!record.place || !connect) return null
  const names = {
    vendor: guide.vendor.name,
    known: nameOfPlace(record.place),
    found: nameOfPlace(otherPlace.place),
  }
  return (
    <Notice tone="wait" title={t('question', names)}>
      <dl className="grid max-w-[34em] gap-2.5">
        {(['keep', 'use'] as const).map((answer) => (
          <div key={answer}>
            <dt className="font-semibold wrap-anywhere">{t(`${answer}.submit`, names)}</dt>
            <dd>
              {answer === 'keep'
                ? t(setup.hasEarlierCredentials ? 'keep.text' : 'keep.textNoneKept', names)
                : t(test.outcome === 'problem' ? 'use.textProblem' : 'use.text', names)}
            </dd>
          </div>
        ))}
      </dl>
      <form action={keepPlace} className="mt-5 flex flex-wrap gap-3">
        <TaskFields onboardingId={onboardingId} taskId={connect.id} locale={locale} />
        <input type="hidden" name="testId" value={test.id} />
        <Button className="wrap-anywhere">{t('keep.submit', names)}</Button>
        <Button formAction={replacePlace} look="quiet" className="wrap-anywhere">
          {t('use.submit', names)}
        </Button>
      </form>
    </Notice>
  )
}
