import { useLocale, useTranslations } from 'next-intl'
import { routing } from '@/i18n/routing'
import type { JourneyTask, TaskStatus } from '@/lib/onboarding/journey'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { HandOverForm } from './hand-over-form'
import { Lapsed } from './lapsed'

type AskColleagueProps = { setup: Setup; task: JourneyTask; reading: Reading }

const open: TaskStatus[] = ['notStarted', 'inProgress', 'waiting', 'problem']

/** The way to give an open task to somebody else. Whoever was given it cannot give it on. */
export function AskColleague({ setup, task, reading }: AskColleagueProps) {
  const t = useTranslations('task.handOver')
  const names = useTranslations('common.languages.names')
  const locale = useLocale()
  const { erp } = reading.guide
  if (setup.asked || !open.includes(task.status)) return null
  const named = (languages: readonly string[]) => languages.map((value) => ({ value, label: names(value) }))
  const intro = t(task.task.kind === 'connect' ? 'introConnect' : 'intro')
  return (
    <>
      <Lapsed task={task} />
      <HandOverForm
        task={{ onboardingId: setup.onboardingId, taskId: task.task.id, locale }}
        languages={named(routing.locales)}
        erpLanguages={named(erp.languages)}
        usual={{ language: locale, erpLanguage: setup.participant.erpLanguage }}
        words={{
          summary: t('summary'),
          intro: setup.canSendMail ? intro : `${intro} ${t('noMail')}`,
          labels: {
            name: t('name'),
            email: t('email'),
            message: t('message'),
            language: t('language'),
            erpLanguage: t('erpLanguage', { erp: erp.name }),
          },
          submit: t('submit'),
          lost: t('lost'),
          faultsTitle: t('faults.title'),
          faults: {
            required: t('faults.required'),
            tooLong: t('faults.tooLong'),
            unreadable: t('faults.unreadable'),
            notAnAddress: t('faults.notAnAddress'),
            yourself: t('faults.yourself'),
            unknownOption: t('faults.unknownOption'),
          },
          tooMany: { title: t('tooMany.title'), text: t('tooMany.text') },
        }}
      />
    </>
  )
}
