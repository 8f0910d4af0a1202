import { useLocale, useTranslations } from 'next-intl'
import { GuideText, usePlainGuideText } from '@/components/guide-text/guide-text'
import { ButtonLink } from '@/components/ui/button-link'
import { useFormatter } from '@/i18n/formatter'
import { openChoices } from '@/lib/after-connection/selectable-options'
import { nameAtStart } from '@/lib/guide/model/names'
import type { TaskStatus } from '@/lib/onboarding/journey'
import { findJourneyEnding } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { donePath, taskPath } from '@/lib/platform/routes'

/** The texts for tasks that wait for somebody else. */
const waitingTexts: { [status in TaskStatus]?: 'waitingText' | 'handedOverText' } = {
  waiting: 'waitingText',
  handedOver: 'handedOverText',
}

/** Shows the one thing to do now. At the end it leads to the record. */
export function NextCard({ view }: { view: OnboardingView }) {
  const t = useTranslations('taskList.next')
  const locale = useLocale()
  const format = useFormatter()
  const { journey, record, guide } = view
  const ending = findJourneyEnding(record, journey)
  const open = useOpenChoices(view)
  if (ending) {
    const isByWord = ending.how === 'attested'
    return (
      <Card
        title={t(isByWord ? 'attested' : 'connected', {
          vendor: guide.vendor.name,
          erp: nameAtStart(guide.erp),
        })}
        text={
          open.length > 0
            ? t('connectedOpen', { what: format.list(open) })
            : t(isByWord ? 'attestedText' : 'connectedText')
        }
        href={donePath(locale, view.onboardingId)}
        button={t(open.length > 0 ? 'choose' : 'record')}
      />
    )
  }
  const { next } = journey
  if (!next) return null
  const noticed = findRegularTest(view, next.record?.problem?.testId)
  return (
    <Card
      title={t.rich(next.status === 'problem' ? 'repair' : 'title', {
        task: () => <GuideText k={`tasks.${next.task.id}.title`} />,
      })}
      text={
        noticed
          ? t('noticed', { at: format.dateTime(noticed.startedAt, 'moment') })
          : t(waitingTexts[next.status] ?? 'text', { minutes: next.task.minutes })
      }
      href={taskPath(locale, view.onboardingId, next.task.id)}
      button={t(next.status in waitingTexts ? 'look' : 'continue')}
    />
  )
}

/** Returns the test that found a problem, if it was one of the schedule. */
function findRegularTest({ tests }: OnboardingView, testId: string | undefined) {
  return tests.find(({ id, origin }) => id === testId && origin === 'schedule')
}

/** Returns the titles of the choices that are open after connecting. */
function useOpenChoices(view: OnboardingView): string[] {
  const plain = usePlainGuideText()
  const { choices, imports } = openChoices(view)
  return [
    ...choices.map(({ id, voice }) => plain(`after.choices.${id}.title`, voice)),
    ...imports.map(({ voice }) => plain('after.imports.title', voice)),
  ]
}

type CardProps = { title: React.ReactNode; text: string; href: string; button: string }

function Card({ title, text, href, button }: CardProps) {
  return (
    <section className="mt-6.5 mb-8.5 flex flex-wrap items-center justify-between gap-x-6 gap-y-4 rounded-card border border-line bg-sheet px-6.5 py-6 shadow-sheet max-sm:px-5">
      <div className="min-w-0 basis-80 grow">
        <h2>{title}</h2>
        <p className="mt-1 text-ink-2">{text}</p>
      </div>
      <ButtonLink href={href}>{button}</ButtonLink>
    </section>
  )
}
