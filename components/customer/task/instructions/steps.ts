import type { Action } from '@/lib/guide/model/guide'
import type { JourneyAction } from '@/lib/onboarding/journey'

/** The actions under one number: a single action, or all permission rows in succession. */
export type Step = { number: number; actions: [JourneyAction, ...JourneyAction[]] }

export function stepsOf(actions: JourneyAction[]): Step[] {
  const steps: Step[] = []
  for (const action of actions) {
    const last = steps.at(-1)
    const isNextRow = action.action.verb === 'permit' && last?.actions[0].action.verb === 'permit'
    if (last && isNextRow) last.actions.push(action)
    else steps.push({ number: steps.length + 1, actions: [action] })
  }
  return steps
}

/** Returns the number of each step by the id of its first action. */
export function numbersOf(steps: Step[]): Record<string, number> {
  return Object.fromEntries(steps.map(({ number, actions }) => [actions[0].action.id, number]))
}

export type PermitAction = Extract<Action, { verb: 'permit' }>

/** Returns the permission rows of a step. An ordinary step has none. */
export function permitRowsOf({ actions }: Step): PermitAction[] {
  return actions.map(({ action }) => action).filter((action) => action.verb === 'permit')
}
