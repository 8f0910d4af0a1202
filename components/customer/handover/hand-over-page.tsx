import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { GuideText } from '@/components/guide-text/guide-text'
import { type Locale, routing } from '@/i18n/routing'
import type { LabelLanguage } from '@/lib/guide/schema/guide-files'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { taskPath } from '@/lib/platform/routes'
import { HandOverForm, type HandOverWords } from './hand-over-form'
import { ExpiredHandover } from './handed-over'

/** To whom one task is to go, in which languages, and with which words. */
export function HandOverPage({ setup, task }: { setup: OnboardingView; task: JourneyTask }) {
  const t = useTranslations('handOver')
  const names = useTranslations('common.languages.names')
  const locale = useLocale()
  const { guide, company, participant, onboardingId } = setup
  const reading = { guide, company, erpLanguage: participant.erpLanguage }
  const { id: taskId, kind } = task.task
  const words = useHandOverWords(guide.erp.name)
  const named = (languages: readonly (Locale | LabelLanguage)[]) =>
    languages.map((value) => ({ value, label: names(value) }))
  return (
    <main id="main" className="mx-auto w-full max-w-164 px-7 pt-7 pb-24 max-sm:px-4 max-sm:pt-4">
      <Link href={taskPath(locale, onboardingId, taskId)} className="inline-block py-1">
        <span aria-hidden="true">‹ </span>
        <GuideText reading={reading} k={`tasks.${taskId}.title`} />
      </Link>
      <h1 className="mt-3">{t('title')}</h1>
      <div className="mt-3 grid gap-2 text-lead text-ink-2">
        <p>{t(kind === 'connect' ? 'introConnect' : 'intro')}</p>
        {!setup.canSendMail && <p>{t('noMail')}</p>}
      </div>
      <ExpiredHandover task={task} />
      <HandOverForm
        task={{ onboardingId, taskId, locale }}
        languages={named(routing.locales)}
        erpLanguages={named(guide.erp.languages)}
        usual={{ language: locale, erpLanguage: participant.erpLanguage }}
        words={words}
      />
    </main>
  )
}

/** Finished words for the form, which runs in the browser. */
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
    lost: t('lost'),
    faultsTitle: t('errors.title'),
    faults: {
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
