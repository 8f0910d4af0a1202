import { useLocale, useTranslations } from 'next-intl'
import { GuideText } from '@/components/guide-text/guide-text'
import { useActorName } from '@/components/guide-text/task-status'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/page'
import { useFormatter } from '@/i18n/formatter'
import type { JourneyEnding } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { taskPath } from '@/lib/platform/routes'

/** Lists the tasks that no test can see, with the people who said that they are done. */
export function Attested({ view }: { view: OnboardingView }) {
  const t = useTranslations('connected.attested')
  const format = useFormatter()
  const nameOfActor = useActorName()
  const tasks = view.journey.tasks.filter(
    ({ task, proof }) => proof === 'attested' && task.kind !== 'questions' && task.kind !== 'connect',
  )
  if (tasks.length === 0) return null
  return (
    <Section title={t('title')} className="mt-10">
      <p className="max-w-[36em] text-note text-ink-2">{t('text')}</p>
      <ul className="mt-1.5">
        {tasks.map(({ task, record }) => (
          <li
            key={task.id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 border-b border-line py-2.75"
          >
            <span>
              <GuideText k={`tasks.${task.id}.title`} />
            </span>
            {record?.done && (
              <span className="text-cap text-ink-3">
                {t('by', {
                  name: nameOfActor(record.done.by),
                  when: format.dateTime(record.done.at, { dateStyle: 'medium' }),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

type StillOpenProps = { view: OnboardingView; ending: JourneyEnding }

/** Lists the tasks that were neither proved nor confirmed when the onboarding ended. */
export function StillOpen({ view, ending }: StillOpenProps) {
  const t = useTranslations('connected.open')
  const locale = useLocale()
  const open = view.journey.tasks.filter(
    ({ task, status }) => task.kind !== 'connect' && status !== 'done' && status !== 'notNeeded',
  )
  if (open.length === 0) return null
  return (
    <Section title={t('title')} className="mt-10">
      <p className="max-w-[36em] text-note text-ink-2">
        {t(ending.how === 'attested' ? 'textByWord' : 'text')}
      </p>
      <ul className="mt-1.5">
        {open.map(({ task }) => (
          <li key={task.id} className="border-b border-line py-2.75">
            <Link href={taskPath(locale, view.onboardingId, task.id)}>
              <GuideText k={`tasks.${task.id}.title`} />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
