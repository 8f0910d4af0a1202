import type { Setup } from '@/lib/onboarding/setup'
import { ErpLabel, type Reading } from '../erp-label'
import { Words } from '../words'
import type { Group } from './group-tasks'
import { TaskRow } from './task-row'

export function TaskGroup({ group, setup, reading }: { group: Group; setup: Setup; reading: Reading }) {
  return (
    <section className="mt-8">
      <h2 className="mb-1 text-cap leading-normal font-semibold tracking-normal text-ink-3">
        {group.words ? (
          <Words reading={reading} k={`groups.${group.words}`} />
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
