import { useLocale, useTranslations } from 'next-intl'
import { useTextWords } from '@/components/staff/onboarding-detail/action-button'
import { languageName } from '@/i18n/language'
import { type Locale, routing } from '@/i18n/routing'
import type { LabelLanguage } from '@/lib/guide/schema/guide-files'
import { nameOf } from '@/lib/onboarding/actor'
import { onboardingPath } from '@/lib/platform/routes'
import type { OnboardingDetail, Person } from '@/lib/staff/onboarding-detail/onboarding-detail'
import { ContactForm } from './contact-form'

/** Asks for new details of one of the customer's people. */
export function ContactPage({ onboarding, person }: { onboarding: OnboardingDetail; person: Person }) {
  const t = useTranslations('onboardingDetail.contact')
  const { losses } = useTextWords()
  const locale = useLocale()
  const { onboardingId } = onboarding.row
  const { erp } = onboarding.view.guide
  const choices = (all: readonly (Locale | LabelLanguage)[]) =>
    all.map((value) => ({ value, label: languageName(value) }))
  return (
    <div className="max-w-150">
      <h1 className="wrap-anywhere">{t('title', { name: nameOf(person) })}</h1>
      <ContactForm
        fields={{ onboardingId, locale, participantId: person.id }}
        contact={{
          name: person.name,
          email: person.email,
          language: person.locale,
          erpLanguage: person.erpLanguage,
        }}
        languages={choices(routing.locales)}
        erpLanguages={choices(erp.languages)}
        cancelHref={onboardingPath(locale, onboardingId)}
        words={{
          labels: {
            name: t('name'),
            email: t('email'),
            language: t('language'),
            erpLanguage: t('erpLanguage', { erp: erp.name }),
          },
          emailHint: t('emailHint'),
          submit: t('submit'),
          cancel: t('cancel'),
          losses,
          errorsTitle: t('errors.title'),
          errors: {
            required: t('errors.required'),
            tooLong: t('errors.tooLong'),
            unreadable: t('errors.unreadable'),
            notAnAddress: t('errors.notAnAddress'),
            taken: t('errors.taken'),
            unknownOption: t('errors.unknownOption'),
          },
        }}
      />
    </div>
  )
}
