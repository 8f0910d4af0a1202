import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import type { Request } from '@/connectors/language/schema/requests'
import type { Mistake } from './mistake'

/** Finds requests whose parts do not go with the format of their answers, and steps that ask for parts of an answer without any. */
export function formats(file: ConnectorFile): Mistake[] {
  const answersOf = (request: string) =>
    file.answers[file.requests[request]?.answers ?? Object.keys(file.answers)[0] ?? '']
  const ofRequests = Object.entries(file.requests).flatMap(([name, request]) => {
    const format = answersOf(name)?.format
    return format
      ? mistakesOf(request, format).map((mistake) => ({ ...mistake, path: ['requests', name] }))
      : []
  })
  const hasParts = (request: string) => {
    const answers = answersOf(request)
    return answers === undefined || (answers.format !== 'soap11' && answers.parts !== undefined)
  }
  const message = 'The answers to this request have no parts.'
  const ofSteps = file.steps.flatMap(({ ask, part }, index): Mistake[] => {
    if (part === undefined || hasParts(ask)) return []
    return [{ path: ['steps', index, 'part'], message, remedy: 'Say what the parts are, at its answers.' }]
  })
  const { common } = file.probes ?? {}
  const ofProbes =
    common && !hasParts(common.ask)
      ? [{ path: ['probes', 'common', 'ask'], message, remedy: 'Say what the parts are, at its answers.' }]
      : []
  return [...ofRequests, ...ofSteps, ...ofProbes, ...kinds(file)]
}

function mistakesOf(
  request: Request,
  format: 'json' | 'xml' | 'soap11',
): Omit<Mistake & { remedy: string }, 'path'>[] {
  const bodies = [request.body, request.form, request.grant, request.template].filter(
    (body) => body !== undefined,
  )
  return [
    ...(bodies.length > 1
      ? [
          {
            message: 'The request has several bodies.',
            remedy: 'Keep one of body, form, grant and template.',
          },
        ]
      : []),
    ...(request.with && request.template === undefined
      ? [{ message: 'There is no template to set this into.', remedy: 'Name the template.' }]
      : []),
    ...((format === 'soap11') === (request.soap !== undefined)
      ? []
      : [
          request.soap
            ? { message: 'The answers are not of SOAP.', remedy: 'Remove soap, or name other answers.' }
            : { message: 'The request names no operation.', remedy: 'Add soap.' },
        ]),
    ...(request.grant && (format !== 'json' || request.authentication !== undefined)
      ? [
          {
            message: 'A grant is answered in JSON and needs no authentication.',
            remedy: 'Name answers in JSON, and remove the authentication.',
          },
        ]
      : []),
    ...(bodies.length > 0 && request.method === 'GET'
      ? [{ message: 'A GET has no body.', remedy: 'Use POST.' }]
      : []),
  ]
}

/** Finds kinds of permission rows that are proved in no way, or in several. */
function kinds({ probes }: ConnectorFile): Mistake[] {
  return Object.entries(probes?.kinds ?? {}).flatMap(([kind, { part, ask, listed, next }]): Mistake[] => {
    const path = ['probes', 'kinds', kind]
    const ways = [part, ask, listed].filter((way) => way !== undefined).length
    if (ways !== 1)
      return [
        {
          path,
          part: 'key',
          message: `"${kind}" must be proved in one way.`,
          remedy: 'Use one of: part, ask, listed.',
        },
      ]
    if ((part !== undefined && !probes?.common) || (next && part === undefined))
      return [
        { path, part: 'key', message: 'A part needs the request that asks for all.', remedy: 'Add common.' },
      ]
    return []
  })
}
