import { useLocale, useTranslations } from 'next-intl'
import { GuideText } from '@/components/guide-text/guide-text'
import { BackLink } from '@/components/ui/button-link'
import { useLossWords } from '@/components/ui/loss-words'
import { Main, mainLooks } from '@/components/ui/page'
import { languageName } from '@/i18n/language'
import { type Locale, routing } from '@/i18n/routing'
import type { LabelLanguage } from '@/lib/guide/schema/guide-files'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { taskPath } from '@/lib/platform/routes'
import { HandOverForm, type HandOverWords } from './hand-over-form'
import { ExpiredHandover } from './handed-over'

/** Asks who is to do one task instead, in which languages, and with which message. */
export function HandOverPage({ view, task }: { view: OnboardingView; task: JourneyTask }) {
  const t = useTranslations('handOver')
  const locale = useLocale()
  const { guide, participant, onboardingId } = view
  const { id: taskId, kind } = task.task
  const words = useHandOverWords(guide.erp.name)
  const named = (languages: readonly (Locale | LabelLanguage)[]) =>
    languages.map((value) => ({ value, label: languageName(value) }))
  return (
    <Main className={mainLooks.form}>
      <BackLink href={taskPath(locale, onboardingId, taskId)}>
        <GuideText k={`tasks.${taskId}.title`} />
      </BackLink>
      <h1 className="mt-3">{t('title')}</h1>
      <div className="mt-3 grid gap-2 text-lead text-ink-2">
        <p>{t(kind === 'connect' ? 'introConnect' : 'intro')}</p>
        {!view.canSendMail && <p>{t('noMail')}</p>}
      </div>
      <ExpiredHandover task={task} />
      <HandOverForm
        task={{ onboardingId, taskId, locale }}
        languages={named(routing.locales)}
        erpLanguages={named(guide.erp.languages)}
        defaults={{ language: locale, erpLanguage: participant.erpLanguage }}
        words={words}
      />
    </Main>
  )
}

/** Returns the words of the form. The form runs in the browser, where it has no catalogue. */
export function useHandOverWords(erp: string): HandOverWords {
  const t = useTranslations('handOver')
  return {
    labels: {
      name: t('name'),
      email: t('email'),
      message: t('message'),
      language: t('language'),
      erpLanguage: t('erpLanguage', { erp }),
    },
    submit: t('submit'),
    pending: t('pending'),
    losses: useLossWords(),
    errorsTitle: t('errors.title'),
    errors: {
      required: t('errors.required'),
      tooLong: t('errors.tooLong'),
      unreadable: t('errors.unreadable'),
      notAnAddress: t('errors.notAnAddress'),
      yourself: t('errors.yourself'),
      unknownOption: t('errors.unknownOption'),
    },
    tooMany: { title: t('tooMany.title'), text: t('tooMany.text') },
  }
}
