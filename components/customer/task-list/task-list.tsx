import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { OtherCompanyNotice } from '@/components/customer/connection-test/other-company'
import { ErpLabel } from '@/components/guide-text/erp-label'
import type { GuideContext } from '@/components/guide-text/guide-context'
import { GuideText } from '@/components/guide-text/guide-text'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Guide } from '@/lib/guide/model/guide'
import { endingOf, type Journey, type JourneyTask } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { printPath, taskPath } from '@/lib/platform/routes'
import { acknowledgeGuideUpdatesAction } from '@/lib/tasks/actions'
import { NextCard } from './next-card'
import { TaskRow } from './task-row'

export function TaskList({ setup }: { setup: OnboardingView }) {
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
      <GuideUpdates setup={setup} reading={reading} />
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

export function TaskGroup({
  group,
  setup,
  reading,
}: {
  group: Group
  setup: OnboardingView
  reading: GuideContext
}) {
  return (
    <section className="mt-8">
      <h2 className="mb-1 text-cap leading-normal font-semibold tracking-normal text-ink-3">
        {group.words ? (
          <GuideText reading={reading} k={`groups.${group.words}`} />
        ) : (
          group.menu.map((name, index) => (
            <span key={name}>
              {index > 0 && ' › '}
              <ErpLabel reading={reading} name={name} look="plain" />
            </span>
          ))
        )}
      </h2>
      <ul className="border-t border-line">
        {group.tasks.map((task) => (
          <TaskRow key={task.task.id} task={task} setup={setup} reading={reading} />
        ))}
      </ul>
    </section>
  )
}

/** Neighbouring tasks under one heading: a group's words or, without one, the menu of the ERP that their screens hang in. */
export type Group = { words?: string; menu: string[]; tasks: JourneyTask[] }

export function groupTasks(guide: Guide, journey: Journey): Group[] {
  const groups: Group[] = []
  for (const task of journey.tasks) {
    if (task.status === 'notNeeded') continue
    const words = task.task.group
    const screen = words === undefined ? guide.screens[task.task.screen ?? ''] : undefined
    const menu = screen?.path.slice(0, -1) ?? []
    const last = groups.at(-1)
    const isSame = last && last.words === words && last.menu.join() === menu.join()
    if (isSame) last.tasks.push(task)
    else groups.push({ words, menu, tasks: [task] })
  }
  return groups
}

/** What became new in the guide since the customer began, until somebody has read it. */
export function GuideUpdates({ setup, reading }: { setup: OnboardingView; reading: GuideContext }) {
  const t = useTranslations('taskList.guideUpdates')
  const locale = useLocale()
  const { guideUpdates, guide, onboardingId } = setup
  if (guideUpdates.length === 0) return null
  return (
    <div className="mt-6.5">
      <Notice tone="plain" title={t('title')}>
        <p className="text-ink-2">{t('text')}</p>
        <ul className="mt-2 list-disc space-y-1 pl-5">
          {guideUpdates.map(({ id, voice }) => (
            <li key={`${voice}.${id}`}>
              <GuideText reading={reading} voice={voice} k={`changes.${id}`} />
            </li>
          ))}
        </ul>
        <form action={acknowledgeGuideUpdatesAction} className="mt-4 print:hidden">
          <input type="hidden" name="onboardingId" value={onboardingId} />
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="version" value={guide.version} />
          <Button look="quiet">{t('understood')}</Button>
        </form>
      </Notice>
    </div>
  )
}
