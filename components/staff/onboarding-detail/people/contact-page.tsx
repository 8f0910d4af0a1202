import { useLocale, useTranslations } from 'next-intl'
import { useTextWords } from '@/components/staff/onboarding-detail/action-button'
import { routing } from '@/i18n/routing'
import { nameOf } from '@/lib/onboarding/actor'
import { onboardingPath } from '@/lib/platform/routes'
import type { OnboardingDetail, Person } from '@/lib/staff/onboarding-detail/onboarding-detail'
import { ContactForm } from './contact-form'

/** Asks for new details of one of the customer's people. */
export function ContactPage({ onboarding, person }: { onboarding: OnboardingDetail; person: Person }) {
  const t = useTranslations('onboardingDetail.contact')
  const languages = useTranslations('common.languages.names')
  const { lost } = useTextWords()
  const locale = useLocale()
  const { onboardingId } = onboarding.row
  const { erp } = onboarding.view.guide
  const choices = (all: readonly string[]) => all.map((value) => ({ value, label: languages(value) }))
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
          lost,
          errorsTitle: t('faults.title'),
          errors: {
            required: t('faults.required'),
            tooLong: t('faults.tooLong'),
            unreadable: t('faults.unreadable'),
            notAnAddress: t('faults.notAnAddress'),
            taken: t('faults.taken'),
            unknownOption: t('faults.unknownOption'),
          },
        }}
      />
    </div>
  )
}
