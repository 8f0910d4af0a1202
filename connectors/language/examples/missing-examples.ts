import type { Mistake } from '@/connectors/language/lint/mistake'
import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import type { Step } from '@/connectors/language/schema/steps'
import type { Example } from './parse-example'

/** Returns the requests to which no example is a good answer, so that nobody sees what is read of one. */
export function requestsWithoutAnswer(
  { requests, probes }: ConnectorFile,
  good: ReadonlyMap<string, Example>,
): Mistake[] {
  const ofRows = Object.values(probes?.kinds ?? {}).map((kind) => JSON.stringify(kind))
  return Object.keys(requests)
    .filter((request) => !good.has(request))
    .map((request) => {
      const isOfRow = ofRows.some((kind) => kind.includes(`"ask":"${request}"`))
      const head = `# request: ${request}, ${isOfRow ? '# row: <kind> <value>, ' : ''}# finds: passed`
      return {
        path: ['requests', request],
        part: 'key',
        message: 'No example is a good answer to this request.',
        remedy: `Add one to answers/ that begins with: ${head}.`,
      }
    })
}

/** Returns the paths into answers by which no example has anything, such as that of a company's name, of requests with a good answer. */
export function pathsToNothing(
  { steps }: ConnectorFile,
  good: ReadonlyMap<string, Example>,
  foundAt: ReadonlySet<string>,
): Mistake[] {
  return steps.flatMap((step, index) =>
    (good.has(step.ask) ? pathsOf(step) : [])
      .map((path) => ['steps', index, ...path])
      .filter((path) => !foundAt.has(path.join('/')))
      .map(
        (path): Mistake => ({
          path,
          message: 'No example has anything at this path.',
          remedy: 'Correct it, or add an example that has it.',
        }),
      ),
  )
}

/** Returns where a step says what it reads of an answer. A list may have no name, and what must be there is missed by the test itself. */
function pathsOf({ company, list, take }: Step): (string | number)[][] {
  return [
    ...(company ? [...company.id.map((_, index) => ['company', 'id', index]), ['company', 'name']] : []),
    ...(company?.part === undefined ? [] : [['company', 'part']]),
    ...(list
      ? [
          ['list', 'each'],
          ['list', 'name'],
        ]
      : []),
    ...Object.keys(take ?? {}).map((name) => ['take', name]),
  ]
}
