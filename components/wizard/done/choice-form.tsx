import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import type { Guide } from '@/guides/guide'
import { chooseOption } from '@/lib/onboarding/after-actions'
import { offered } from '@/lib/onboarding/offered'
import { isFromBefore } from '@/lib/onboarding/place'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { nameOfPlace } from '../name-of-place'
import { usePlainWords, Words } from '../words'
import { nameOfChoice } from './name-of-choice'

type ChoiceFormProps = { setup: Setup; reading: Reading; choice: Guide['after']['choices'][number] }

/** One setting chosen from what the ERP has listed, and who has chosen it. */
export function ChoiceForm({ setup, reading, choice: { id, from, of } }: ChoiceFormProps) {
  const t = useTranslations('done.choices')
  const plain = usePlainWords(reading)
  const format = useFormatter()
  const locale = useLocale()
  const options = (offered(setup, from) ?? []).filter(({ isAvailable }) => isAvailable)
  const chosen = setup.after.chosen.find(({ choiceId }) => choiceId === id)
  if (options.length === 0 && !chosen) return null
  const { place } = setup.record
  const isBefore = chosen !== undefined && isFromBefore(chosen.at, place)
  const isOffered = !isBefore && options.some((option) => option.id === chosen?.optionId)
  const names = { name: chosen?.name ?? '', erp: setup.guide.erp.name }
  return (
    <section className="mt-10">
      <h2 className="mb-1">{plain(`after.choices.${id}.title`, of)}</h2>
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
          {isBefore && place?.before
            ? t('before', { before: nameOfPlace(place.before), now: nameOfPlace(place) })
            : t('gone', names)}
        </p>
      )}
      {options.length > 0 && (
        <form action={chooseOption} className="mt-3 grid justify-items-start gap-3.5 print:hidden">
          <input type="hidden" name="onboardingId" value={setup.onboardingId} />
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="choiceId" value={id} />
          <Select
            name="optionId"
            label={t('label')}
            hint={<Words reading={reading} of={of} k={`after.choices.${id}.hint`} />}
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
