import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TaskEnd } from '@/components/customer/task/task-end'
import { SaveStatusLine, Ticks } from '@/components/customer/task/ticks/ticks'
import { ActionStates } from '@/components/erp-screen/action-states'
import { ErpScreen } from '@/components/erp-screen/erp-screen'
import { OtherWordings } from '@/components/erp-screen/other-wordings'
import type { GuideContext } from '@/components/guide-text/guide-context'
import type { JourneyAction, JourneyTask, TaskStatus } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { ActionList, OtherActions } from './action-list'
import { Expectation, IfBroken, IfMissing } from './outcomes'
import { drawnActions, shownActions } from './shown-actions'
import { numbersOf, stepsOf } from './steps'

type InstructionsProps = { setup: OnboardingView; task: JourneyTask; reading: GuideContext; head: ReactNode }

/** A drawing of more actions than these is higher than a laptop's window: held in place, its end would be out of sight. */
const tallFrom = 11

const tickable: TaskStatus[] = ['notStarted', 'inProgress', 'waiting', 'problem']

/** The actions beside the drawing of their screen, and what to do when they are done. */
export function Instructions({ setup, task, reading, head }: InstructionsProps) {
  const shown = shownActions(task)
  const steps = stepsOf(shown.first)
  const drawn = drawnActions(task, shown).map(({ action }) => action)
  return (
    <WithTicks setup={setup} task={task} actions={[...shown.first, ...shown.rest]}>
      <div className="grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)] grid-rows-[auto_1fr] gap-x-10 has-[figure]:lg:grid">
        {head}
        <div
          className={`my-7 empty:hidden lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:mt-1 lg:self-start ${drawn.length > tallFrom ? 'lg:[@media(min-height:64rem)]:sticky' : 'lg:sticky'} lg:top-6`}
        >
          <ErpScreen reading={reading} actions={drawn} numbers={numbersOf(steps)} />
        </div>
        <div className="mt-7 max-w-150">
          <div>
            <ActionList reading={reading} task={task.task} steps={steps} />
            {tickable.includes(task.status) && <TickSaveStatus />}
          </div>
          {/* Not beneath the drawing: that stays in place while the page scrolls, and its end may be out of sight. */}
          <OtherWordings reading={reading} actions={drawn} />
          <OtherActions reading={reading} task={task.task} steps={stepsOf(shown.rest)} />
          <Expectation reading={reading} task={task.task} />
          <IfMissing reading={reading} task={task.task} />
          <IfBroken setup={setup} reading={reading} task={task.task} />
          <TaskEnd setup={setup} task={task} reading={reading} />
        </div>
      </div>
    </WithTicks>
  )
}

type WithTicksProps = {
  setup: OnboardingView
  task: JourneyTask
  actions: JourneyAction[]
  children: ReactNode
}

function WithTicks({ setup, task, actions, children }: WithTicksProps) {
  const locale = useLocale()
  const ids = actions.map(({ action }) => action.id)
  if (task.status === 'done') {
    const states = Object.fromEntries(ids.map((id) => [id, 'done' as const]))
    return <ActionStates states={states}>{children}</ActionStates>
  }
  if (!tickable.includes(task.status)) return children
  return (
    <Ticks
      task={{ onboardingId: setup.onboardingId, taskId: task.task.id, locale }}
      order={ids}
      ticked={actions.filter(({ tick }) => tick).map(({ action }) => action.id)}
    >
      {children}
    </Ticks>
  )
}

export function TickSaveStatus() {
  const t = useTranslations('task.saving')
  return (
    <SaveStatusLine
      words={{
        idle: t('idle'),
        saving: t('saving'),
        saved: t('saved'),
        kept: t('kept'),
        closed: t('closed'),
        rejected: t('rejected'),
      }}
    />
  )
}
