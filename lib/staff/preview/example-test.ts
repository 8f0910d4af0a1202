import type { Check } from '@/connectors/connector'
import { diagnose, undecidedCause } from '@/lib/connection/diagnosis/diagnosis'
import { getConnectors } from '@/lib/connection/registry'
import type { Answers } from '@/lib/guide/model/conditions'
import { isMet } from '@/lib/guide/model/conditions'
import type { Guide } from '@/lib/guide/model/guide'
import type { TaskRecord } from '@/lib/onboarding/record'
import type { TestSummary } from '@/lib/onboarding/view/test-summary'
import { exampleCompany, exampleId, exampleTime, kari } from './example-view'

/** The id of the check of each permission row. */
const permissionCheck = 'permission'

/** The end of an example's test: a cause of the guide, connected, running, or interrupted. */
export type ExampleEnd = { cause: string } | 'connected' | 'running' | 'interrupted'

/** Returns the end by its name in an address. A name that is no other end is a cause. */
export function exampleEndOf(name: string): ExampleEnd {
  return name === 'running' || name === 'connected' || name === 'interrupted' ? name : { cause: name }
}

/** Returns a test of a connection, with the checks of the guide and what the product's own diagnosis makes of them. */
export function exampleTest(guide: Guide, answers: Answers, end: ExampleEnd): TestSummary {
  const base = { id: exampleId, reference: '7F3K-20QX', origin: 'person' as const, startedAt: exampleTime }
  if (end === 'running') return { ...base, checks: checksOf(guide, answers).slice(0, 1) }
  const finished = { ...base, finishedAt: new Date(exampleTime.getTime() + 4000) }
  if (end === 'interrupted') return { ...finished, outcome: 'interrupted', checks: [] }
  const checks = checksOf(guide, answers, end === 'connected' ? undefined : end.cause)
  const diagnosis = diagnose(guide, answers, checks)
  return { ...finished, checks, diagnosis, outcome: diagnosis.outcome }
}

/** Returns the tasks that a test has proved or re-opened, as it leaves them. */
export function tasksAfter({ id: testId, diagnosis }: TestSummary): TaskRecord[] {
  const done = { by: kari, at: exampleTime }
  const at = new Date(exampleTime.getTime() + 4000)
  return [
    ...(diagnosis?.verified ?? []).map((taskId) => ({ taskId, done, verifiedAt: at })),
    ...(diagnosis?.reopen ?? []).map(({ taskId, ...found }) => ({
      taskId,
      done,
      problem: { ...found, testId, at },
    })),
  ]
}

/**
 * A cause of permission rows decides the first row, or all of them where it is about them all or leaves them open. Every other cause
 * decides the check that the connector says, or the first one; nothing is reached after it.
 */
function checksOf(guide: Guide, answers: Answers, cause?: string): Check[] {
  const rows = guide.permissions.filter(({ when, probe }) => probe && isMet(when, answers))
  const [signIn, ...others] = guide.checks.map(({ id }) => id)
  const decided = cause === undefined ? undefined : decidedBy(guide, cause, rows.length)
  const isOfRow = decided?.id === permissionCheck && rows.length > 0
  const findings =
    cause === undefined ? [] : [{ cause, certainty: decided?.certainty ?? ('certain' as const) }]
  const failed = (id: string, row?: string): Check => ({
    id,
    ...(row !== undefined && { row }),
    state: decided?.state ?? 'failed',
    findings,
    raw: { level: 'result', code: 'E-1', text: 'What the ERP has answered' },
    ms: 800,
  })
  const passed = (id: string, row?: string): Check => ({
    id,
    ...(row !== undefined && { row }),
    state: 'passed',
    findings: [],
    ms: 400,
  })
  const notReached = (id: string, row?: string): Check => ({ ...passed(id, row), state: 'notReached', ms: 0 })
  if (cause !== undefined && !isOfRow) {
    const ids = guide.checks.map(({ id }) => id)
    const place = Math.max(0, ids.indexOf(decided?.id ?? ''))
    return ids.flatMap((id, index): Check | Check[] => {
      if (index === place) return failed(id)
      const made = index < place ? passed : notReached
      return id === permissionCheck && rows.length > 0 ? rows.map((row) => made(id, row.id)) : made(id)
    })
  }
  const reached = {
    ...passed(signIn ?? 'signIn'),
    company: { id: 'NORDLYS', name: exampleCompany },
    found: listsOf(guide),
  }
  return [
    reached,
    ...others.filter((id) => id !== permissionCheck).map((id) => passed(id)),
    ...rows.map(({ id }, index) =>
      isOfRow && decided.rows.includes(index) ? failed(permissionCheck, id) : passed(permissionCheck, id),
    ),
  ]
}

/** Returns which check a cause decides, how, and which permission rows. An undecided test has one row that decides too little. */
function decidedBy({ connector }: Guide, cause: string, count: number) {
  const all = Array.from({ length: count }, (_, index) => index)
  if (cause === undecidedCause)
    return {
      id: permissionCheck,
      state: 'unknown' as const,
      certainty: 'certain' as const,
      rows: all.slice(1),
    }
  const decided = getConnectors()
    .get(connector ?? '')
    ?.checkOf?.(cause)
  const isWhole = decided?.isOfEveryRow || decided?.state === 'unknown'
  return decided && { ...decided, rows: isWhole ? all : all.slice(0, 1) }
}

function listsOf({ afterConnection: { choices, imports } }: Guide): Check['found'] {
  const list = ['Nordlys Handel AS', 'Nordlys Eiendom AS'].map((name, index) => ({
    id: String(index + 1),
    isAvailable: true,
    name,
  }))
  return Object.fromEntries([...choices, ...imports].map(({ from }) => [from, list]))
}
