import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { moveCompany } from '@/lib/onboarding/after-actions'
import type { ImportedCompany, Setup } from '@/lib/onboarding/setup'
import { nameOfChoice } from './name-of-choice'

type ImportedRowProps = {
  setup: Setup
  company: ImportedCompany
  /** The guide's words for one that is not set up yet. */
  notSetUp: string
  /** The ERP does not list it any more. */
  isGone: boolean
}

/** One company taken over: set up with the vendor or not yet, who said so, and the step to take. */
export function ImportedRow({ setup, company, notSetUp, isGone }: ImportedRowProps) {
  const t = useTranslations('done.imports')
  const format = useFormatter()
  const locale = useLocale()
  const { setUp, imported } = company
  const { by, at } = setUp ?? imported
  const name = nameOfChoice(company)
  const steps = setUp ? (['notSetUp'] as const) : (['setUp', 'leaveOut'] as const)
  return (
    <li className="border-b border-line py-2.75">
      <p className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5">
        <span className="min-w-0 wrap-anywhere">{name}</span>
        <span className={`text-note font-medium ${setUp ? 'text-ink-2' : 'text-wait'}`}>
          {setUp ? t('isSetUp') : notSetUp}
        </span>
      </p>
      <p className="text-cap text-ink-3">
        {t(setUp ? 'setUpBy' : 'importedBy', {
          name: by.name,
          when: format.dateTime(at, { dateStyle: 'medium' }),
        })}
      </p>
      {isGone && <p className="text-note text-wait">{t('gone', { erp: setup.guide.erp.name })}</p>}
      <form action={moveCompany} className="flex flex-wrap gap-x-6 print:hidden">
        <input type="hidden" name="onboardingId" value={setup.onboardingId} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="list" value={company.list} />
        <input type="hidden" name="companyId" value={company.companyId} />
        {steps.map((step) => (
          <Button key={step} look="link" name="step" value={step} aria-label={t(`for.${step}`, { name })}>
            {t(`steps.${step}`)}
          </Button>
        ))}
      </form>
    </li>
  )
}
