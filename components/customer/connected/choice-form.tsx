import { useLocale, useTranslations } from 'next-intl'
import { nameOfErpCompany } from '@/components/customer/connection-test/other-company'
import { GuideText, usePlainGuideText } from '@/components/guide-text/guide-text'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Section } from '@/components/ui/page'
import { useFormatter } from '@/i18n/formatter'
import { chooseOptionAction } from '@/lib/after-connection/actions'
import { selectableOptions } from '@/lib/after-connection/selectable-options'
import type { Guide } from '@/lib/guide/model/guide'
import { predatesCompany } from '@/lib/onboarding/erp-company'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'

type ChoiceFormProps = {
  view: OnboardingView
  choice: Guide['afterConnection']['choices'][number]
}

/** Shows one setting that is chosen from a list of the ERP, and who has chosen it. */
export function ChoiceForm({ view, choice: { id, from, voice } }: ChoiceFormProps) {
  const t = useTranslations('connected.choices')
  const plain = usePlainGuideText()
  const format = useFormatter()
  const locale = useLocale()
  const options = (selectableOptions(view, from) ?? []).filter(({ isAvailable }) => isAvailable)
  const chosen = view.afterConnection.chosen.find(({ choiceId }) => choiceId === id)
  if (options.length === 0 && !chosen) return null
  const { erpCompany } = view.record
  const isBefore = chosen !== undefined && predatesCompany(chosen.at, erpCompany)
  const isOffered = !isBefore && options.some((option) => option.id === chosen?.optionId)
  const names = { name: chosen?.name ?? '', erp: view.guide.erp.name }
  return (
    <Section title={plain(`after.choices.${id}.title`, voice)} className="mt-10">
      {chosen && (
        <p className="max-w-[36em]">
          {t('chosen', {
            ...names,
            by: chosen.by.name,
            when: format.dateTime(chosen.at, { dateStyle: 'medium' }),
          })}
        </p>
      )}
      {chosen && options.length > 0 && !isOffered && (
        <p className="mt-1 max-w-[36em] text-wait wrap-anywhere">
          {isBefore && erpCompany?.before
            ? t('before', { before: nameOfErpCompany(erpCompany.before), now: nameOfErpCompany(erpCompany) })
            : t('unlisted', names)}
        </p>
      )}
      {options.length > 0 && (
        <form action={chooseOptionAction} className="mt-3 grid justify-items-start gap-3.5 print:hidden">
          <HiddenFields fields={{ onboardingId: view.onboardingId, locale, choiceId: id }} />
          <Select
            name="optionId"
            label={t('label')}
            hint={<GuideText voice={voice} k={`after.choices.${id}.hint`} />}
            required
            key={chosen?.optionId}
            defaultValue={isOffered ? chosen?.optionId : ''}
            options={[
              { value: '', label: t('none') },
              ...options.map((option) => ({
                value: option.id,
                label: option.isDefault
                  ? t('default', { ...names, name: nameOfChoice(option) })
                  : nameOfChoice(option),
              })),
            ]}
          />
          <Button look={chosen && isOffered ? 'quiet' : 'primary'}>{t('submit')}</Button>
        </form>
      )}
    </Section>
  )
}

/** Returns the name with its number, unless the name already contains the number. */
export function nameOfChoice({ name, number }: { name: string; number?: string }): string {
  return number === undefined || name.includes(number) ? name : `${number} ${name}`
}
