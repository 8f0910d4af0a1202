import type { Certainty, Check } from '@/connectors/connector'
import { isMet } from '@/lib/guide/model/conditions'
import type { Guide, Task } from '@/lib/guide/model/guide'
import type { TaskRecord } from '@/lib/onboarding/record'
import type { DiagnosedCause, Diagnosis, Outcome, Reopening } from '@/lib/onboarding/view/test-summary'

/** The id of the sign-in check in every connector. Nothing is connected unless this check passes. */
const signInCheck = 'signIn'

/** The first cause of a test that got in, and has a result for the smaller part of the permission rows alone. */
export const undecidedCause = 'permissionsUndecided'

const certainties: Certainty[] = ['certain', 'likely', 'possible']

/**
 * Diagnoses a finished test for one customer's branch of the guide. The function is pure. Checks and causes that the guide does
 * not know re-open nothing.
 */
export function diagnose(guide: Guide, answers: Record<string, string>, checks: Check[]): Diagnosis {
  const applicable = guide.tasks.filter((task) => isMet(task.when, answers))
  const failed = causesOf(checks, 'failed', guide, applicable)
  const undecided = reopeningsOf(checks, failed).length === 0 ? undecidedPermissions(checks) : []
  const causes = likeliestFirst([...undecided, ...failed, ...causesOf(checks, 'unknown', guide, applicable)])
  const reopen = reopeningsOf(checks, failed)
  const outcome = outcomeOf(guide, checks, causes, reopen)
  return { outcome, causes, reopen, verified: verifiedBy(guide, answers, checks, outcome, reopen) }
}

function causesOf(
  checks: Check[],
  state: Check['state'],
  guide: Guide,
  applicable: Task[],
): DiagnosedCause[] {
  return checks
    .filter((check) => check.state === state)
    .flatMap((check) =>
      check.findings.map(({ cause, certainty }) => {
        const repairs = repairsOf(guide, cause) ?? []
        const taskId = repairs.find((id) => applicable.some((task) => task.id === id))
        return { cause, certainty, checkId: check.id, rows: check.row ? [check.row] : [], taskId }
      }),
    )
}

/** Returns the ids of the tasks that repair a cause, or undefined when the guide does not know the cause. */
function repairsOf(guide: Guide, cause: string): string[] | undefined {
  return Object.hasOwn(guide.causes, cause) ? guide.causes[cause]?.repairs : undefined
}

function likeliestFirst(causes: DiagnosedCause[]): DiagnosedCause[] {
  const merged = new Map<string, DiagnosedCause>()
  for (const cause of causes.toSorted(byCertainty)) {
    const earlier = merged.get(cause.cause)
    const rows = [...new Set([...(earlier?.rows ?? []), ...cause.rows])]
    merged.set(cause.cause, { ...(earlier ?? cause), rows })
  }
  return [...merged.values()]
}

function byCertainty(one: DiagnosedCause, other: DiagnosedCause): number {
  return certainties.indexOf(one.certainty) - certainties.indexOf(other.certainty)
}

/** Returns the tasks to re-open. A cause that is only possible is shown but re-opens nothing. */
function reopeningsOf(checks: Check[], failed: DiagnosedCause[]): Reopening[] {
  const reopen = new Map<string, Reopening>()
  for (const { taskId, cause, certainty, rows, checkId } of failed) {
    if (!taskId || certainty === 'possible') continue
    const reopening = reopen.get(taskId) ?? { taskId, causes: [], rows: [], checks: [] }
    reopen.set(taskId, {
      taskId,
      causes: [...new Set([...reopening.causes, cause])],
      rows: inOrder(checks, [...reopening.rows, ...rows]),
      checks: [...new Set([...reopening.checks, checkId])],
    })
  }
  return [...reopen.values()]
}

function inOrder(checks: Check[], rows: string[]): string[] {
  const order = [...new Set(checks.flatMap((check) => check.row ?? []))]
  return order.filter((row) => rows.includes(row))
}

function outcomeOf(guide: Guide, checks: Check[], causes: DiagnosedCause[], reopen: Reopening[]): Outcome {
  if (reopen.length > 0) return 'problem'
  if (undecidedPermissions(checks).length > 0) return 'unclear'
  if (isConnected(checks)) return 'connected'
  const confirmed = causes.filter(({ certainty }) => certainty !== 'possible')
  const isNotTheirs = ({ cause }: DiagnosedCause) => repairsOf(guide, cause)?.length === 0
  return confirmed.length > 0 && confirmed.every(isNotTheirs) ? 'notTheirs' : 'unclear'
}

/**
 * Returns the cause of a test that got in and has a result for the smaller part of the permission rows alone: it proves too little
 * to count as a connection. A test without any such result has causes of its own.
 */
function undecidedPermissions(checks: Check[]): DiagnosedCause[] {
  const reads = checks.filter(({ row }) => row !== undefined)
  const open = reads.filter(({ state }) => state === 'unknown')
  const passed = reads.filter(({ state }) => state === 'passed').length
  if (passed === 0 || open.length <= passed || reads.some(({ state }) => state === 'failed')) return []
  const rows = open.flatMap(({ row }) => row ?? [])
  return [{ cause: undecidedCause, certainty: 'certain', checkId: 'permission', rows }]
}

/** Tells whether the checks prove a connection. An undecided row does not matter, while most of the others have passed. */
function isConnected(checks: Check[]): boolean {
  const isSignedIn = checks.some((check) => check.id === signInCheck && check.state === 'passed')
  const reads = checks.filter(({ row }) => row !== undefined)
  const isAnyRead = reads.length === 0 || reads.some(({ state }) => state === 'passed')
  return (
    isSignedIn && isAnyRead && checks.every((check) => check.state === 'passed' || check.state === 'unknown')
  )
}

function verifiedBy(
  guide: Guide,
  answers: Record<string, string>,
  checks: Check[],
  outcome: Outcome,
  reopen: Reopening[],
): string[] {
  const rows = guide.permissions.filter(({ when }) => isMet(when, answers)).map(({ id }) => id)
  const proved = guide.checks
    .filter(({ id }) => hasPassed(checks, id, rows))
    .flatMap(({ verifies }) => verifies)
  const isVerified = (task: Task) =>
    proved.includes(task.id) || (task.kind === 'connect' && outcome === 'connected')
  return guide.tasks
    .filter((task) => isMet(task.when, answers) && isVerified(task))
    .filter((task) => !reopen.some(({ taskId }) => taskId === task.id))
    .map((task) => task.id)
}

/**
 * Tells whether a check has passed. A check that is made once per permission row must have passed for every row that applies.
 */
function hasPassed(checks: Check[], id: string, rows: string[]): boolean {
  const made = checks.filter((check) => check.id === id)
  const isOfRows = made.some(({ row }) => row !== undefined)
  const isWhole = !isOfRows || rows.every((rowId) => made.some(({ row }) => row === rowId))
  return made.length > 0 && isWhole && made.every((check) => check.state === 'passed')
}

/**
 * Returns the ids of the tasks whose earlier problem a test has disproved: the test verified the task, or the checks that had
 * found the problem passed this time. A problem stays when the test did not reach its checks.
 */
export function clearedProblems(tasks: TaskRecord[], checks: Check[], diagnosis: Diagnosis): string[] {
  const reopened = new Set(diagnosis.reopen.map(({ taskId }) => taskId))
  return tasks
    .filter(({ taskId, problem }) => problem !== undefined && !reopened.has(taskId))
    .filter((task) => isDisproved(task, checks, diagnosis))
    .map(({ taskId }) => taskId)
}

function isDisproved({ taskId, problem }: TaskRecord, checks: Check[], diagnosis: Diagnosis): boolean {
  if (diagnosis.outcome === 'connected' || diagnosis.verified.includes(taskId)) return true
  const deciding = problem?.checks ?? []
  return deciding.length > 0 && deciding.every((id) => hasPassedForRows(checks, id, problem?.rows ?? []))
}

/** Tells whether a check has passed for some permission rows. It looks at all rows when none of these is tested any more. */
function hasPassedForRows(checks: Check[], id: string, rows: string[]): boolean {
  const made = checks.filter((check) => check.id === id)
  const concerned = made.filter((check) => check.row !== undefined && rows.includes(check.row))
  const deciding = concerned.length > 0 ? concerned : made
  return deciding.length > 0 && deciding.every((check) => check.state === 'passed')
}
