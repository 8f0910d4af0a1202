import { useFormatter, useTranslations } from 'next-intl'
import type { Tenant } from '@/lib/dashboard/tenant'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { useDoerName } from '../../wizard/use-doer-name'
import { Words } from '../../wizard/words'
import { Moment } from '../moment'
import { readingOf } from './reading-of'

/** Who has a task or has done it, how far it is, and since when. */
export function TaskHint({ tenant, task }: { tenant: Tenant; task: JourneyTask }) {
  const t = useTranslations('tenant.tasks.hint')
  const format = useFormatter()
  const nameOfDoer = useDoerName(tenant.setup.guide)
  const reading = readingOf(tenant)
  const { record, status, actions } = task
  const { problem, waiting, handedOver, done, verifiedAt } = record ?? {}
  const ago = (at: Date) => ({ since: () => <Moment at={at}>{format.relativeTime(at)}</Moment> })
  const ticks = actions.flatMap(({ tick }) => (tick ? [tick.at] : []))
  const latest = ticks.toSorted((one, other) => one.getTime() - other.getTime()).at(-1)
  const cause = problem?.causes.find((known) => known in reading.guide.causes)
  const first = task.blockedBy[0]
  return (
    <p className="text-cap text-ink-3 empty:hidden">
      {status === 'problem' &&
        problem &&
        cause &&
        t.rich('problem', {
          cause: () => <Words reading={reading} k={`causes.${cause}.title`} />,
          ...ago(problem.at),
        })}
      {status === 'waiting' &&
        waiting &&
        t.rich('waiting', { for: waiting.for, who: waiting.who || 'nobody', ...ago(waiting.since) })}
      {status === 'handedOver' &&
        handedOver &&
        t.rich('handedOver', { name: handedOver.to.name, ...ago(handedOver.since) })}
      {status === 'inProgress' &&
        latest &&
        t.rich('ticked', { done: ticks.length, total: actions.length, ...ago(latest) })}
      {first && t.rich('after', { task: () => <Words reading={reading} k={`tasks.${first.id}.title`} /> })}
      {status === 'done' && done && t.rich('doneBy', { name: nameOfDoer(done.by), ...ago(done.at) })}
      {status === 'done' && !done && verifiedAt && t.rich('verified', ago(verifiedAt))}
    </p>
  )
}
