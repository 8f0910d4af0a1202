import { useLocale, useTranslations } from 'next-intl'
import { GuideText, usePlainGuideText } from '@/components/guide-text/guide-text'
import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Section } from '@/components/ui/page'
import type { Choice } from '@/connectors/connector'
import { useFormatter } from '@/i18n/formatter'
import { importCompaniesAction, moveCompanyAction } from '@/lib/after-connection/actions'
import { selectableOptions } from '@/lib/after-connection/selectable-options'
import type { Guide } from '@/lib/guide/model/guide'
import type { ImportedCompany, OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { nameOfChoice } from './choice-form'

type ImportsProps = {
  view: OnboardingView
  entry: Guide['afterConnection']['imports'][number]
}

/** Lists the ERP's companies: the imported ones with their state, then the others to choose from. */
export function Imports({ view, entry: { from, voice } }: ImportsProps) {
  const plain = usePlainGuideText()
  const listed = selectableOptions(view, from)
  const imported = view.afterConnection.companies.filter(({ list }) => list === from)
  const others = (listed ?? []).filter(({ id }) => !imported.some(({ companyId }) => companyId === id))
  if (imported.length + others.length === 0) return null
  return (
    <Section title={plain('after.imports.title', voice)} className="mt-10">
      <p className="max-w-[36em] text-note text-ink-2">
        <GuideText voice={voice} k="after.imports.lead" />
      </p>
      {imported.length > 0 && (
        <ul className="mt-1.5">
          {imported.map((company) => (
            <ImportedRow
              key={company.companyId}
              view={view}
              company={company}
              notSetUp={plain('after.imports.notSetUp', voice)}
              isUnlisted={listed !== undefined && !listed.some(({ id }) => id === company.companyId)}
            />
          ))}
        </ul>
      )}
      <ImportForm view={view} list={from} choices={others} isFirst={imported.length === 0} />
    </Section>
  )
}

type ImportFormProps = { view: OnboardingView; list: string; choices: Choice[]; isFirst: boolean }

/** Asks which companies to import. A company that the ERP has disabled is shown and cannot be chosen. */
export function ImportForm({ view, list, choices, isFirst }: ImportFormProps) {
  const t = useTranslations('connected.imports')
  const locale = useLocale()
  const erp = view.guide.erp.name
  if (choices.length === 0) return null
  const isAnyAvailable = choices.some(({ isAvailable }) => isAvailable)
  return (
    <form action={importCompaniesAction} className="mt-4 print:hidden">
      <HiddenFields fields={{ onboardingId: view.onboardingId, locale, list }} />
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
  view: OnboardingView
  company: ImportedCompany
  /** The guide's words for a company that is not set up yet. */
  notSetUp: string
  /** Whether the ERP no longer lists the company. */
  isUnlisted: boolean
}

/** Shows an imported company: whether it is set up with the vendor, who said so, and the next step. */
export function ImportedRow({ view, company, notSetUp, isUnlisted }: ImportedRowProps) {
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
      {isUnlisted && <p className="text-note text-wait">{t('unlisted', { erp: view.guide.erp.name })}</p>}
      <form action={moveCompanyAction} className="flex flex-wrap gap-x-6 print:hidden">
        <HiddenFields
          fields={{
            onboardingId: view.onboardingId,
            locale,
            list: company.list,
            companyId: company.companyId,
          }}
        />
        {steps.map((step) => (
          <Button key={step} look="link" name="step" value={step} aria-label={t(`for.${step}`, { name })}>
            {t(`steps.${step}`)}
          </Button>
        ))}
      </form>
    </li>
  )
}
