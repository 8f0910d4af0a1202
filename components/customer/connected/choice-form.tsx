import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { nameOfErpCompany } from '@/components/customer/connection-test/other-company'
import type { GuideContext } from '@/components/guide-text/guide-context'
import { GuideText, usePlainGuideText } from '@/components/guide-text/guide-text'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/field'
import { chooseOptionAction } from '@/lib/after-connection/actions'
import { selectableOptions } from '@/lib/after-connection/selectable-options'
import type { Guide } from '@/lib/guide/model/guide'
import { isFromBefore } from '@/lib/onboarding/erp-company'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'

type ChoiceFormProps = {
  setup: OnboardingView
  reading: GuideContext
  choice: Guide['afterConnection']['choices'][number]
}

/** One setting chosen from what the ERP has listed, and who has chosen it. */
export function ChoiceForm({ setup, reading, choice: { id, from, voice } }: ChoiceFormProps) {
  const t = useTranslations('connected.choices')
  const plain = usePlainGuideText(reading)
  const format = useFormatter()
  const locale = useLocale()
  const options = (selectableOptions(setup, from) ?? []).filter(({ isAvailable }) => isAvailable)
  const chosen = setup.afterConnection.chosen.find(({ choiceId }) => choiceId === id)
  if (options.length === 0 && !chosen) return null
  const { erpCompany } = setup.record
  const isBefore = chosen !== undefined && isFromBefore(chosen.at, erpCompany)
  const isOffered = !isBefore && options.some((option) => option.id === chosen?.optionId)
  const names = { name: chosen?.name ?? '', erp: setup.guide.erp.name }
  return (
    <section className="mt-10">
      <h2 className="mb-1">{plain(`after.choices.${id}.title`, voice)}</h2>
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
          <input type="hidden" name="onboardingId" value={setup.onboardingId} />
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="choiceId" value={id} />
          <Select
            name="optionId"
            label={t('label')}
            hint={<GuideText reading={reading} voice={voice} k={`after.choices.${id}.hint`} />}
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
    </section>
  )
}

/** The name with the number people know it by, unless the one holds the other. */
export function nameOfChoice({ name, number }: { name: string; number?: string }): string {
  return number === undefined || name.includes(number) ? name : `${number} ${name}`
}
