import type { Check } from '@/connectors/connector'
import type { TaskRecord } from '@/lib/onboarding/record'
import type { Diagnosis } from './diagnosis'

/**
 * Ids of the tasks whose earlier problem a test has disproved: it verified the task, or it came as far as the checks
 * that had found the problem and they passed. A problem whose checks were not reached stays.
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
  return deciding.length > 0 && deciding.every((id) => hasPassed(checks, id, problem?.rows ?? []))
}

/** Only the rows concerned count, where they are still asked for. */
function hasPassed(checks: Check[], id: string, rows: string[]): boolean {
  const made = checks.filter((check) => check.id === id)
  const concerned = made.filter((check) => check.row !== undefined && rows.includes(check.row))
  const deciding = concerned.length > 0 ? concerned : made
  return deciding.length > 0 && deciding.every((check) => check.state === 'passed')
}
