import type { Action } from '@/lib/guide/model/guide'
import type { JourneyAction } from '@/lib/onboarding/journey'

/** What stands under one number: one action, or all permission rows that follow each other. */
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

/** For the drawing: each step's number, by the id of its first action. */
export function numbersOf(steps: Step[]): Record<string, number> {
  return Object.fromEntries(steps.map(({ number, actions }) => [actions[0].action.id, number]))
}

export type PermitAction = Extract<Action, { verb: 'permit' }>

/** The permission rows of a step; none where it is an ordinary one. */
export function permitRowsOf({ actions }: Step): PermitAction[] {
  return actions.map(({ action }) => action).filter((action) => action.verb === 'permit')
}
