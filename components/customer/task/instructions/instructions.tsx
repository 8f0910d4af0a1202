import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TaskEnd } from '@/components/customer/task/task-end'
import { SaveStatusLine, Ticks } from '@/components/customer/task/ticks/ticks'
import { ActionStates } from '@/components/erp-screen/action-states'
import { ErpScreen } from '@/components/erp-screen/erp-screen'
import { type ActionState, statesOf } from '@/components/erp-screen/mark-state'
import { OtherWordings } from '@/components/erp-screen/other-wordings'
import { type JourneyTask, type TaskStatus, tickedActions } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { ActionList, OtherActions } from './action-list'
import { Expectation, IfBroken, IfMissing } from './outcomes'
import { drawnActions, shownActions } from './shown-actions'
import { numbersOf, stepsOf } from './steps'

type InstructionsProps = { view: OnboardingView; task: JourneyTask; head: ReactNode }

/** A drawing of more actions is higher than a laptop's window. It does not stick, or its end would stay out of sight. */
const tallFrom = 11

const tickable: TaskStatus[] = ['notStarted', 'inProgress', 'waiting', 'problem']

/** Shows the actions beside the drawing of their screen, and what to do when they are done. */
export function Instructions({ view, task, head }: InstructionsProps) {
  const shown = shownActions(task)
  const steps = stepsOf(shown.first)
  const drawn = drawnActions(task, shown).map(({ action }) => action)
  const order = [...shown.first, ...shown.rest].map(({ action }) => action.id)
  const done = doneActions(task, order)
  return (
    <WithTicks view={view} task={task} order={order} done={done}>
      <div className="grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)] grid-rows-[auto_1fr] gap-x-10 has-[figure]:lg:grid">
        {head}
        <div
          className={`my-7 empty:hidden lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:mt-1 lg:self-start ${drawn.length > tallFrom ? 'lg:[@media(min-height:64rem)]:sticky' : 'lg:sticky'} lg:top-6`}
        >
          <ErpScreen actions={drawn} numbers={numbersOf(steps)} states={shownStates(task, order, done)} />
        </div>
        <div className="mt-7 max-w-150">
          <div>
            <ActionList view={view} task={task} steps={steps} />
            {tickable.includes(task.status) && <TickSaveStatus />}
          </div>
          {/* The wordings do not stand beneath the drawing: it sticks while the page scrolls, so its end may be out of sight. */}
          <OtherWordings actions={drawn} />
          <OtherActions view={view} task={task} steps={stepsOf(shown.rest)} />
          <Expectation task={task.task} />
          <IfMissing task={task.task} />
          <IfBroken view={view} task={task.task} />
          <TaskEnd view={view} task={task} />
        </div>
      </div>
    </WithTicks>
  )
}

/** Returns the actions that are shown as done. Whoever has handed a task over sees how far it is. */
function doneActions(task: JourneyTask, order: string[]): string[] {
  return task.status === 'done' ? order : tickedActions(task)
}

/** Returns the states of the actions. Where nothing can be ticked, none is the next one. */
function shownStates({ status }: JourneyTask, order: string[], done: string[]): Record<string, ActionState> {
  return tickable.includes(status)
    ? statesOf(order, (id) => done.includes(id))
    : Object.fromEntries(done.map((id) => [id, 'done' as const]))
}

type WithTicksProps = {
  view: OnboardingView
  task: JourneyTask
  /** The ids of the actions in order, and of those that are done. */
  order: string[]
  done: string[]
  children: ReactNode
}

function WithTicks({ view, task, order, done, children }: WithTicksProps) {
  const locale = useLocale()
  if (!tickable.includes(task.status))
    return <ActionStates states={shownStates(task, order, done)}>{children}</ActionStates>
  return (
    <Ticks
      task={{ onboardingId: view.onboardingId, taskId: task.task.id, locale }}
      order={order}
      ticked={done}
      version={view.version}
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
