import { useLocale, useTranslations } from 'next-intl'
import { useTextWords } from '@/components/staff/onboarding-detail/action-button'
import { BackLink } from '@/components/ui/button-link'
import { languageName } from '@/i18n/language'
import { languageTag } from '@/i18n/routing'
import { nameOf } from '@/lib/onboarding/actor'
import { onboardingPath } from '@/lib/platform/routes'
import type { NudgeState } from '@/lib/staff/onboarding-detail/form-states'
import type { OnboardingDetail, Person } from '@/lib/staff/onboarding-detail/onboarding-detail'
import { NudgeForm } from './nudge-form'

type NudgePageProps = {
  onboarding: OnboardingDetail
  person: Person
  draft: NonNullable<NudgeState['preview']>
}

/** Shows the mail that asks a person to go on, before it is sent. */
export function NudgePage({ onboarding, person, draft }: NudgePageProps) {
  const t = useTranslations('onboardingDetail.nudge')
  const back = useTranslations('onboardingDetail.task')
  const locale = useLocale()
  const textWords = useTextWords()
  const { onboardingId, company } = onboarding.row
  const name = nameOf(person)
  const language = languageName(person.locale)
  return (
    <>
      <BackLink href={onboardingPath(locale, onboardingId)} className="text-note wrap-anywhere">
        {back('back', { company })}
      </BackLink>
      <h1 className="mt-2.5 wrap-anywhere">{t('title', { name })}</h1>
      <p className="mt-2 text-ink-2">{t('lead', { language })}</p>
      <NudgeForm
        fields={{ onboardingId, locale, participantId: person.id }}
        draft={draft}
        language={languageTag(person.locale)}
        words={{
          label: t('label'),
          hint: t('hint', { language }),
          preview: t('preview'),
          submit: t('submit'),
          ...textWords,
          refusals: {
            tooSoon: t('tooSoon', { name, hours: '{hours}' }),
            off: t('off', { name }),
            finished: t('done'),
            archived: t('archived'),
          },
          mail: { title: t('mail'), subject: t('subject'), empty: '' },
        }}
      />
    </>
  )
}
