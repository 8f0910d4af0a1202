import type { Task } from '@/guides/guide'
import type { Reading } from '../erp-label'
import { ActionRow } from './action-row'
import { PermissionStep } from './permission-step'
import { permitRowsOf, type Step } from './steps'

type ActionListProps = { reading: Reading; task: Task; steps: Step[] }

export function ActionList({ reading, task, steps }: ActionListProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: without list marks, Safari takes the list for none
    <ol role="list">
      {steps.map((step) => {
        const { action } = step.actions[0]
        if (permitRowsOf(step).length > 1) {
          return <PermissionStep key={action.id} reading={reading} task={task} step={step} />
        }
        return (
          <ActionRow key={action.id} reading={reading} task={task} action={action} number={step.number} />
        )
      })}
    </ol>
  )
}
