import { useLocale, useTranslations } from 'next-intl'
import { OtherCompanyNotice } from '@/components/customer/connection-test/other-company'
import { Beforehand } from '@/components/customer/start/beforehand'
import { ErpLabel } from '@/components/guide-text/erp-label'
import { GuideText } from '@/components/guide-text/guide-text'
import { Static } from '@/components/static-html/static'
import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Main, mainLooks } from '@/components/ui/page'
import type { Guide } from '@/lib/guide/model/guide'
import { nameAtStart } from '@/lib/guide/model/names'
import { findJourneyEnding, type Journey, type JourneyTask } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { printPath, taskPath } from '@/lib/platform/routes'
import { acknowledgeGuideUpdatesAction } from '@/lib/tasks/actions'
import { NextCard } from './next-card'
import { TaskRow } from './task-row'

export function TaskList({ view }: { view: OnboardingView }) {
  const t = useTranslations('taskList')
  const locale = useLocale()
  const { guide, journey, company, record } = view
  const ending = findJourneyEnding(record, journey)
  const connect = journey.tasks.find(({ task }) => task.kind === 'connect')
  const mayTestEarly = !record.connectedAt && connect?.status === 'cannotStart'
  return (
    <Main className={mainLooks.list}>
      <Static>
        <p className="mb-1 text-note text-ink-3">{company}</p>
        <h1 className="mb-3">{t('title', { erp: guide.erp.name, vendor: guide.vendor.name })}</h1>
        <p className="max-w-[36em] text-lead text-ink-2">
          {ending
            ? t(ending.how === 'attested' ? 'leadAttested' : 'leadConnected')
            : t('lead', { done: journey.done, total: journey.total, minutes: journey.minutesLeft })}
        </p>
        {journey.done === 0 && guide.beforehand.length > 0 && (
          <dl className="mt-6 border-t border-line">
            <Beforehand guide={guide} />
          </dl>
        )}
      </Static>
      <GuideUpdates view={view} />
      <OtherCompanyNotice view={view} />
      <Static>
        <NextCard view={view} />
        {groupTasks(guide, journey).map((group) => (
          <TaskGroup key={group.tasks[0]?.task.id} group={group} view={view} />
        ))}
        <ul className="mt-9 space-y-2">
          {mayTestEarly && (
            <li>
              <Link href={taskPath(locale, view.onboardingId, connect.task.id)}>{t('testEarly')}</Link>
            </li>
          )}
          <li>
            <Link href={printPath(locale, view.onboardingId)}>{t('print')}</Link>
          </li>
        </ul>
      </Static>
    </Main>
  )
}

export function TaskGroup({ group, view }: { group: Group; view: OnboardingView }) {
  return (
    <section className="mt-8">
      <h2 className="mb-1 text-cap leading-normal font-semibold tracking-normal text-ink-3">
        {group.labelKey ? (
          <GuideText k={`groups.${group.labelKey}`} />
        ) : (
          <>
            {group.isOfVendor && nameAtStart(view.guide.vendor)}
            {group.menu.map((name, index) => (
              <span key={name}>
                {(index > 0 || group.isOfVendor) && ' › '}
                <ErpLabel name={name} look="plain" />
              </span>
            ))}
          </>
        )}
      </h2>
      <ul className="border-t border-line">
        {group.tasks.map((task) => (
          <TaskRow key={task.task.id} task={task} view={view} />
        ))}
      </ul>
    </section>
  )
}

/**
 * Neighbouring tasks under one heading. The heading is the group's words or, without a group, the ERP menu of their
 * screens.
 */
export type Group = { labelKey?: string; isOfVendor: boolean; menu: string[]; tasks: JourneyTask[] }

export function groupTasks(guide: Guide, journey: Journey): Group[] {
  const groups: Group[] = []
  for (const task of journey.tasks) {
    if (task.status === 'notNeeded') continue
    const labelKey = task.task.group
    const screen = labelKey === undefined ? guide.screens[task.task.screen ?? ''] : undefined
    const menu = screen?.path.slice(0, -1) ?? []
    const isOfVendor = screen?.isOfVendor ?? false
    const last = groups.at(-1)
    const isSame = last && last.labelKey === labelKey && last.menu.join() === menu.join()
    if (isSame && last.isOfVendor === isOfVendor) last.tasks.push(task)
    else groups.push({ labelKey, isOfVendor, menu, tasks: [task] })
  }
  return groups
}

/** Lists what is new in the guide since the customer began, until somebody has read it. */
export function GuideUpdates({ view }: { view: OnboardingView }) {
  const t = useTranslations('taskList.guideUpdates')
  const locale = useLocale()
  const { guideUpdates, guide, onboardingId } = view
  if (guideUpdates.length === 0) return null
  return (
    <div className="mt-6.5">
      <Notice tone="plain" title={t('title')}>
        <p className="text-ink-2">{t('text')}</p>
        <ul className="mt-2 list-disc space-y-1 ps-5">
          {guideUpdates.map(({ id, voice }) => (
            <li key={`${voice}.${id}`}>
              <GuideText voice={voice} k={`changes.${id}`} />
            </li>
          ))}
        </ul>
        <form action={acknowledgeGuideUpdatesAction} className="mt-4 print:hidden">
          <HiddenFields fields={{ onboardingId, locale, version: guide.version }} />
          <Button look="quiet">{t('understood')}</Button>
        </form>
      </Notice>
    </div>
  )
}
