import type { Check, CheckState, Choice, RawAnswer } from '@/connectors/connector'
import type { HttpFailure, HttpRequest, HttpResult } from '@/connectors/http'

const failures: Record<HttpFailure, string> = {
  hostRefused: 'not sent: not one of `hosts`, or its name leads to a private address',
  unreachable: 'no connection: the name, the network or the certificate',
  timedOut: 'no complete answer in time',
  tooLarge: 'an answer that is too large',
  redirected: 'it leads to another address, which is not followed',
}

/**
 * Returns the line of a request and its answer: the name in the file, the method, the host with the path, the status and the time. Neither
 * the query nor headers nor bodies are in it, because secrets may be.
 */
export function exchangeLine(
  name: string,
  { method = 'POST', url }: Pick<HttpRequest, 'method' | 'url'>,
  result: HttpResult,
  ms: number,
): string {
  const { host = '', pathname = '' } = URL.canParse(url) ? new URL(url) : {}
  const came = 'failure' in result ? failures[result.failure] : result.status
  return printable(`  ${name}: ${method} ${host}${pathname} → ${came} (${ms} ms)`)
}

/** More entries of a list than this are counted. */
const listed = 20

/**
 * Returns the lines of a check: its state, the causes with their certainty and the tasks that repair each, what the ERP said, and what was
 * found. `tasksOf` returns the tasks of a cause.
 */
export function checkLines(check: Check, tasksOf: (cause: string) => readonly string[]): string[] {
  const { state, findings, raw, company, found = {}, choices } = check
  return [
    `${nameOf(check)}: ${states[state]}`,
    ...findings.map(({ cause, certainty }) => {
      const tasks = tasksOf(cause)
      return `  ${certainty} ${cause}${tasks.length > 0 ? `, repaired by: ${tasks.join(', ')}` : ''}`
    }),
    ...(raw && state !== 'passed' ? [`  the answer: ${describeAnswer(raw)}`] : []),
    ...(company
      ? [`  company: ${company.name}${company.part ? `, ${company.part}` : ''} (${company.id})`]
      : []),
    ...(company?.typed ? [`  typed: ${company.typed}`] : []),
    ...Object.entries(found).flatMap(([list, entries]) => [
      `  ${list}: ${entries.length} in the list`,
      ...firstOf(entries.map(describeEntry)),
    ]),
    ...(choices
      ? [
          `  to choose from, as ${choices.field}:`,
          ...firstOf(choices.options.map(({ value, name }) => (value === name ? name : `${value}: ${name}`))),
        ]
      : []),
  ].map(printable)
}

function firstOf(lines: readonly string[]): string[] {
  const rest = lines.length - listed
  return [...lines.slice(0, listed), ...(rest > 0 ? [`and ${rest} more`] : [])].map((line) => `    ${line}`)
}

function describeEntry({ id, name, number, isAvailable, isDefault }: Choice): string {
  const marks = [isDefault ? 'the default' : '', isAvailable ? '' : 'cannot be used'].filter(Boolean)
  return `${number ?? id}: ${name}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`
}

function describeAnswer({ level, httpStatus, code, text, supportId, retryAfterSeconds }: RawAnswer): string {
  const parts = [
    httpStatus === undefined ? level : `HTTP ${httpStatus}`,
    code && `code ${code}`,
    text && `"${text}"`,
    supportId && `support id ${supportId}`,
    retryAfterSeconds && `asks to wait ${retryAfterSeconds} s`,
  ]
  return parts.filter(Boolean).join(', ')
}

/** Returns the last line: whether it connects, and which checks stand in the way. */
export function verdict(checks: readonly Check[]): string {
  const of = (state: CheckState) => checks.filter((check) => check.state === state)
  const [failed, unknown, left] = [of('failed'), of('unknown'), of('notReached').length]
  const parts = [
    ...[...failed, ...unknown].map((check) => `${nameOf(check)} ${states[check.state]}`),
    ...(left > 0 ? [`${left} not reached`] : []),
  ]
  if (parts.length === 0) return `It connects: ${checks.length} checks have passed.`
  return `It ${failed.length > 0 ? 'does not connect' : 'is undecided'}: ${parts.join(', ')}.`
}

const states: Record<CheckState, string> = {
  passed: 'passed',
  failed: 'failed',
  unknown: 'unknown',
  notReached: 'not reached',
}

function nameOf({ id, row }: Check): string {
  return row === undefined ? id : `${id} ${row}`
}

/** An answer is somebody else's text: what a terminal would take for commands is left out of it. */
function printable(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
}
