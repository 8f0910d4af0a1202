import type { ReactNode } from 'react'
import { ConnectedReport } from '@/components/customer/connected/connected-report'
import { TestReport } from '@/components/customer/connection-test/test-report'
import { CustomerFrame } from '@/components/customer/customer-frame'
import { HandOverPage } from '@/components/customer/handover/hand-over-page'
import { ChangeTicket } from '@/components/customer/print/change-ticket'
import { ExpiredLink } from '@/components/customer/start/expired-link'
import { HandoverInvitationPage, InvitationPage } from '@/components/customer/start/invitation-page'
import { TaskPage } from '@/components/customer/task/task-page'
import { TaskList } from '@/components/customer/task-list/task-list'
import { guideContextOf, setGuideContext } from '@/components/guide-text/guide-context'
import { writeMail } from '@/components/mail/write-mail'
import { loadMessages } from '@/i18n/messages'
import { type Locale, sourceLocale } from '@/i18n/routing'
import { keysOf, markWords, unmarked } from '@/i18n/words/marked-words'
import type { Guide } from '@/lib/guide/model/guide'
import { findJourneyEnding } from '@/lib/onboarding/journey'
import type { OnboardingRecord } from '@/lib/onboarding/record'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { setupPath } from '@/lib/platform/routes'
import { exampleEndOf, exampleTest, tasksAfter } from '@/lib/staff/preview/example-test'
import {
  answersFor,
  exampleId,
  exampleTime,
  exampleView,
  kari,
  recordOf,
} from '@/lib/staff/preview/example-view'
import { type TaskState, taskRecord } from '@/lib/staff/preview/scenes'
import { exampleMail } from './example-mail'

type SceneProps = { guide: Guide; path: string; locale: Locale; erpLanguage: string }

/** Draws one scene by the components of the real page. */
export async function Scene({ guide, path, locale, erpLanguage }: SceneProps): Promise<ReactNode> {
  const [kind = '', name = '', state = ''] = path.split('/')
  const answers = answersFor(guide, {}) ?? {}
  const applicable = guide.tasks
  const show = (record: OnboardingRecord, tests: OnboardingView['tests'] = []) =>
    prepare(exampleView(guide, { locale, erpLanguage, record, tests }))
  const fresh = () => show({ answers: {}, ticks: [], tasks: [] })
  switch (kind) {
    case 'invitation':
      return <InvitationPage invitation={{ state: 'valid', hasBegun: false, ...fresh() }} token="example" />
    case 'handover':
      return <HandoverScene view={fresh()} />
    case 'expired':
      return <ExpiredLink token="example" vendor={fresh().guide.vendor} canSendMail />
    case 'list': {
      const done = { new: 0, begun: Math.ceil(applicable.length / 2), done: applicable.length }[name] ?? 0
      const proved = name === 'done' ? tasksAfter(exampleTest(guide, answers, 'connected')) : []
      const view = show(recordOf(answers, applicable.slice(0, done), proved))
      return framed(view, <TaskList view={view} />)
    }
    case 'task': {
      const task = guide.tasks.find(({ id }) => id === name)
      const record = task && taskRecord(guide, task, state as TaskState)
      const view = show(record ?? { answers, ticks: [], tasks: [] })
      const shown = view.journey.tasks.find((each) => each.task.id === name)
      return shown && framed(view, <TaskPage view={view} task={shown} />, name)
    }
    case 'hand-over': {
      const view = fresh()
      const task = view.journey.tasks.find((each) => each.task.id === name)
      return task && framed(view, <HandOverPage view={view} task={task} />)
    }
    case 'test': {
      const test = exampleTest(guide, answers, exampleEndOf(name))
      const untested = applicable.filter((task) => task.kind !== 'connect')
      const done = name === 'connected' ? applicable : untested
      const view = show(recordOf(answers, done, tasksAfter(test)), [test])
      return framed(view, <TestReport view={view} test={test} />)
    }
    case 'done': {
      const test = exampleTest(guide, answers, 'connected')
      const view = show(recordOf(answers, applicable, tasksAfter(test)), [test])
      const ending = findJourneyEnding(view.record, view.journey)
      return ending && framed(view, <ConnectedReport view={view} ending={ending} />)
    }
    case 'print': {
      const view = show(recordOf(answers, []))
      return framed(view, <ChangeTicket view={view} />)
    }
    default:
      return <MailScene guide={guide} kind={name} locale={locale} erpLanguage={erpLanguage} />
  }
}

function prepare(view: OnboardingView): OnboardingView {
  setGuideContext(guideContextOf(view))
  return view
}

function framed(view: OnboardingView, page: ReactNode, taskId?: string): ReactNode {
  return (
    <CustomerFrame view={view} here={setupPath(view.participant.locale, exampleId)} taskId={taskId}>
      {page}
    </CustomerFrame>
  )
}

function HandoverScene({ view }: { view: OnboardingView }) {
  const task = view.guide.tasks[0]
  if (!task) return null
  const from = { name: kari.name, email: view.participant.email }
  const until = new Date(exampleTime.getTime() + 60 * 86_400_000)
  const { company, guide, participant } = view
  const invitation = { state: 'asked' as const, company, guide, participant, task, from, message: '', until }
  return <HandoverInvitationPage invitation={invitation} token="example" />
}

async function MailScene({ guide, kind, locale, erpLanguage }: Omit<SceneProps, 'path'> & { kind: string }) {
  const mail = exampleMail(guide, kind, { locale, erpLanguage })
  if (!mail) return null
  const keys = keysOf(await loadMessages(sourceLocale))
  const { subject, html } = await writeMail(mail, (words) => markWords(words, keys))
  return (
    <main id="main" className="p-4">
      <h1 className="mb-3 text-base">{subject}</h1>
      {/* Nothing in the frame runs. It is of this page's origin, so that the panel hears the clicks on its texts. */}
      <iframe
        title={unmarked(subject)}
        srcDoc={html}
        sandbox="allow-same-origin"
        className="block h-dvh w-full bg-sheet"
      />
    </main>
  )
}
