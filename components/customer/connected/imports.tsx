import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { GuideContext } from '@/components/guide-text/guide-context'
import { GuideText, usePlainGuideText } from '@/components/guide-text/guide-text'
import { Button } from '@/components/ui/button'
import type { Choice } from '@/connectors/connector'
import { importCompaniesAction, moveCompanyAction } from '@/lib/after-connection/actions'
import { selectableOptions } from '@/lib/after-connection/selectable-options'
import type { Guide } from '@/lib/guide/model/guide'
import type { ImportedCompany, OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { nameOfChoice } from './choice-form'

type ImportsProps = {
  setup: OnboardingView
  reading: GuideContext
  entry: Guide['afterConnection']['imports'][number]
}

/** The companies that the ERP has listed: those taken over, each with its state, then the others to choose from. */
export function Imports({ setup, reading, entry: { from, voice } }: ImportsProps) {
  const plain = usePlainGuideText(reading)
  const listed = selectableOptions(setup, from)
  const imported = setup.afterConnection.companies.filter(({ list }) => list === from)
  const others = (listed ?? []).filter(({ id }) => !imported.some(({ companyId }) => companyId === id))
  if (imported.length + others.length === 0) return null
  return (
    <section className="mt-10">
      <h2 className="mb-1">{plain('after.imports.title', voice)}</h2>
      <p className="max-w-[36em] text-note text-ink-2">
        <GuideText reading={reading} voice={voice} k="after.imports.lead" />
      </p>
      {imported.length > 0 && (
        <ul className="mt-1.5">
          {imported.map((company) => (
            <ImportedRow
              key={company.companyId}
              setup={setup}
              company={company}
              notSetUp={plain('after.imports.notSetUp', voice)}
              isGone={listed !== undefined && !listed.some(({ id }) => id === company.companyId)}
            />
          ))}
        </ul>
      )}
      <ImportForm setup={setup} list={from} choices={others} isFirst={imported.length === 0} />
    </section>
  )
}

type ImportFormProps = { setup: OnboardingView; list: string; choices: Choice[]; isFirst: boolean }

/** Those not taken over yet; one that the ERP has disabled is shown and cannot be chosen. */
export function ImportForm({ setup, list, choices, isFirst }: ImportFormProps) {
  const t = useTranslations('connected.imports')
  const locale = useLocale()
  const erp = setup.guide.erp.name
  if (choices.length === 0) return null
  const isAnyAvailable = choices.some(({ isAvailable }) => isAvailable)
  return (
    <form action={importCompaniesAction} className="mt-4 print:hidden">
      <input type="hidden" name="onboardingId" value={setup.onboardingId} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="list" value={list} />
      <fieldset>
        <legend className="font-semibold">{t(isFirst ? 'choose' : 'chooseMore')}</legend>
        {choices.map((choice) => (
          <label key={choice.id} className="flex items-baseline gap-3 border-b border-line py-2.75">
            <input
              type="checkbox"
              name="companyId"
              value={choice.id}
              disabled={!choice.isAvailable}
              className="size-4.5 shrink-0 translate-y-0.75 accent-accent"
            />
            <span className="min-w-0 wrap-anywhere">
              {nameOfChoice(choice)}
              {choice.isDefault && (
                <span className="block text-note text-ink-2">{t('default', { erp })}</span>
              )}
              {!choice.isAvailable && (
                <span className="block text-note text-ink-2">{t('disabled', { erp })}</span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      {isAnyAvailable && (
        <Button look={isFirst ? 'primary' : 'quiet'} className="mt-4">
          {t('submit')}
        </Button>
      )}
    </form>
  )
}

type ImportedRowProps = {
  setup: OnboardingView
  company: ImportedCompany
  /** The guide's words for one that is not set up yet. */
  notSetUp: string
  /** The ERP does not list it any more. */
  isGone: boolean
}

/** One company taken over: set up with the vendor or not yet, who said so, and the step to take. */
export function ImportedRow({ setup, company, notSetUp, isGone }: ImportedRowProps) {
  const t = useTranslations('connected.imports')
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
      {isGone && <p className="text-note text-wait">{t('unlisted', { erp: setup.guide.erp.name })}</p>}
      <form action={moveCompanyAction} className="flex flex-wrap gap-x-6 print:hidden">
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
