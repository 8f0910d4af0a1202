import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { endingOf } from '@/lib/onboarding/ending'
import { printPath, taskPath } from '@/lib/onboarding/paths'
import type { Setup } from '@/lib/onboarding/setup'
import { OtherCompanyNotice } from '../other-company-notice'
import { groupTasks } from './group-tasks'
import { GuideNews } from './guide-news'
import { NextCard } from './next-card'
import { TaskGroup } from './task-group'

export function TaskList({ setup }: { setup: Setup }) {
  const t = useTranslations('taskList')
  const locale = useLocale()
  const { guide, journey, company, record } = setup
  const ending = endingOf(record, journey)
  const reading = { guide, erpLanguage: setup.participant.erpLanguage, company }
  const connect = journey.tasks.find(({ task }) => task.kind === 'connect')
  const mayTestEarly = !record.connectedAt && connect?.status === 'cannotStart'
  return (
    <main id="main" className="mx-auto w-full max-w-180 px-7 pt-10 pb-24 max-sm:px-4 max-sm:pt-6">
      <p className="mb-1 text-note text-ink-3">{company}</p>
      <h1 className="mb-3">{t('title', { erp: guide.erp.name, vendor: guide.vendor.name })}</h1>
      <p className="max-w-[36em] text-lead text-ink-2">
        {ending
          ? t(ending.how === 'attested' ? 'leadAttested' : 'leadConnected')
          : t('lead', { done: journey.done, total: journey.total, minutes: journey.minutesLeft })}
      </p>
      <GuideNews setup={setup} reading={reading} />
      <OtherCompanyNotice setup={setup} />
      <NextCard setup={setup} reading={reading} />
      {groupTasks(guide, journey).map((group) => (
        <TaskGroup key={group.tasks[0]?.task.id} group={group} setup={setup} reading={reading} />
      ))}
      <ul className="mt-9 space-y-2">
        {mayTestEarly && (
          <li>
            <Link href={taskPath(locale, setup.onboardingId, connect.task.id)}>{t('testEarly')}</Link>
          </li>
        )}
        <li>
          <Link href={printPath(locale, setup.onboardingId)}>{t('print')}</Link>
        </li>
      </ul>
    </main>
  )
}
