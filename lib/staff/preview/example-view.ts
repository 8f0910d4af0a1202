import type { Locale } from '@/i18n/routing'
import { type Answers, branchesOf, isMet } from '@/lib/guide/model/conditions'
import {
  askedInQuestions,
  fillCustomerValues,
  type KnownValue,
  textsByName,
} from '@/lib/guide/model/customer-values'
import { erpLanguageFor, type Guide, type Task } from '@/lib/guide/model/guide'
import { guideInLocale } from '@/lib/guide/model/names'
import { computeJourney } from '@/lib/onboarding/journey'
import type { OnboardingRecord, TaskRecord } from '@/lib/onboarding/record'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import type { TestSummary } from '@/lib/onboarding/view/test-summary'

/** No onboarding has this id, so nothing that is sent from an example changes anything. */
export const exampleId = '00000000-0000-4000-8000-000000000000'

export const exampleCompany = 'Nordlys Handel AS'

/** The time at which everything in an example has happened. */
export const exampleTime = new Date('2026-11-20T13:06:00Z')

export const kari = { participantId: 'kari', name: 'Kari Nordmann' }

export const ola = { participantId: 'ola', name: 'Ola Hansen' }

export type Reading = { locale: Locale; erpLanguage?: string }

type Example = Reading & { record: OnboardingRecord; tests?: TestSummary[] }

/** Returns an onboarding as a page shows it, out of nothing but a guide and a record. */
export function exampleView(
  guide: Guide,
  { locale, erpLanguage, record, tests = [] }: Example,
): OnboardingView {
  const language = erpLanguageFor(guide, erpLanguage ?? locale)
  const known = exampleValues(guide)
  const localized = fillCustomerValues(guideInLocale(guide, locale), textsByName(known))
  return {
    onboardingId: exampleId,
    company: exampleCompany,
    guide: localized,
    record,
    journey: computeJourney(localized, record),
    participant: {
      id: kari.participantId,
      name: kari.name,
      email: 'kari@nordlys.example',
      locale,
      erpLanguage: language,
    },
    linksToPassOn: {},
    canSendMail: true,
    answersVersion: 1,
    version: 0,
    knownValues: known.filter(({ name }) => !isStillAsked(guide, record, name)),
    hasEarlierCredentials: false,
    afterConnection: { chosen: [], companies: [] },
    guideUpdates: [],
    returnUrls: {},
    tests,
    // After a test its sign-in details are stored, so that the page offers another one.
    ...(tests.length > 0 && { credentials: { fields: {}, storedSecrets: [], updatedAt: exampleTime } }),
  }
}

/** Returns the customer's own values as an example has them. */
function exampleValues({ customerValues }: Guide): KnownValue[] {
  return customerValues.map(({ name, example }) => ({ name, text: example, isGiven: false }))
}

/** Returns whether a task that is not done asks for a value, so that its page shows the form. */
function isStillAsked({ tasks, questions }: Guide, record: OnboardingRecord, name: string): boolean {
  return tasks.some(
    ({ id, kind, actions }) =>
      (actions.some((action) => action.verb === 'ask' && action.asked === name) ||
        (kind === 'questions' && askedInQuestions(questions).includes(name))) &&
      record.tasks.every(({ taskId, done }) => taskId !== id || !done),
  )
}

/** Returns answers with which a task applies, and with `isNeeded` false some with which it does not. Undefined where there are none. */
export function answersFor(guide: Guide, task: Pick<Task, 'when'>, isNeeded = true): Answers | undefined {
  const usual = Object.fromEntries(guide.questions.map(({ id, options }) => [id, options[0] ?? 'unsure']))
  const branches = branchesOf([task.when], guide.questions).map((answers) => ({ ...usual, ...answers }))
  return branches.find((answers) => isMet(task.when, answers) === isNeeded)
}

/** Returns what has happened when some tasks are done. Those that a test proves are proved. */
export function recordOf(
  answers: Answers,
  done: readonly Task[],
  further: TaskRecord[] = [],
): OnboardingRecord {
  const others = done.filter(({ id }) => further.every(({ taskId }) => taskId !== id))
  return {
    answers,
    ticks: done.flatMap((task) => ticksOf(task)),
    tasks: [...others.map(doneRecord), ...further],
    ...(done.some(({ kind }) => kind === 'connect') && { connectedAt: exampleTime }),
  }
}

export function ticksOf(task: Task, share = 1) {
  const ticked = task.actions.slice(0, Math.ceil(task.actions.length * share))
  return ticked.map(({ id }) => ({ taskId: task.id, actionId: id, by: kari, at: exampleTime }))
}

function doneRecord(task: Task): TaskRecord {
  const isTested = task.kind === 'connect'
  return {
    taskId: task.id,
    ...(isTested ? { verifiedAt: exampleTime } : { done: { by: kari, at: exampleTime } }),
  }
}
