import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { routing } from '@/i18n/routing'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { taskPath } from '@/lib/onboarding/paths'
import type { Setup } from '@/lib/onboarding/setup'
import { Words } from '../words'
import { HandOverForm } from './hand-over-form'
import { useHandOverWords } from './hand-over-words'
import { Lapsed } from './lapsed'

/** To whom one task is to go, in which languages, and with which words. */
export function HandOverPage({ setup, task }: { setup: Setup; task: JourneyTask }) {
  const t = useTranslations('handOver')
  const names = useTranslations('common.languages.names')
  const locale = useLocale()
  const { guide, company, participant, onboardingId } = setup
  const reading = { guide, company, erpLanguage: participant.erpLanguage }
  const { id: taskId, kind } = task.task
  const words = useHandOverWords(guide.erp.name)
  const named = (languages: readonly string[]) => languages.map((value) => ({ value, label: names(value) }))
  return (
    <main id="main" className="mx-auto w-full max-w-164 px-7 pt-7 pb-24 max-sm:px-4 max-sm:pt-4">
      <Link href={taskPath(locale, onboardingId, taskId)} className="inline-block py-1">
        <span aria-hidden="true">‹ </span>
        <Words reading={reading} k={`tasks.${taskId}.title`} />
      </Link>
      <h1 className="mt-3">{t('title')}</h1>
      <div className="mt-3 grid gap-2 text-lead text-ink-2">
        <p>{t(kind === 'connect' ? 'introConnect' : 'intro')}</p>
        {!setup.canSendMail && <p>{t('noMail')}</p>}
      </div>
      <Lapsed task={task} />
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
