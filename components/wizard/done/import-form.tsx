import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Choice } from '@/connectors/connector'
import { importCompanies } from '@/lib/onboarding/after-actions'
import type { Setup } from '@/lib/onboarding/setup'
import { nameOfChoice } from './name-of-choice'

type ImportFormProps = { setup: Setup; list: string; choices: Choice[]; isFirst: boolean }

/** Those not taken over yet; one that the ERP has disabled is shown and cannot be chosen. */
export function ImportForm({ setup, list, choices, isFirst }: ImportFormProps) {
  const t = useTranslations('done.imports')
  const locale = useLocale()
  const erp = setup.guide.erp.name
  if (choices.length === 0) return null
  const isAnyAvailable = choices.some(({ isAvailable }) => isAvailable)
  return (
    <form action={importCompanies} className="mt-4 print:hidden">
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
