import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import { type Mistake, unknownName, unusedNames } from './mistake'
import { askedRequests, tableUses } from './uses'

/** Finds names of requests, tables, answers, authentications and templates that lead nowhere, and what nothing names. */
export function references(file: ConnectorFile): Mistake[] {
  const asked = askedRequests(file)
  const used = tableUses(file)
  const requests = Object.entries(file.requests)
  const names = (map: object | undefined) => Object.keys(map ?? {})
  const first = names(file.answers)[0] ?? ''
  return [
    ...asked.flatMap(({ request, path }) => unknownName('request', request, names(file.requests), path)),
    ...used.flatMap(({ table, path }) => unknownName('table of rules', table, names(file.rules), path)),
    ...requests.flatMap(([name, { answers, authentication, template }]) => [
      ...unknownName('kind of answers', answers, names(file.answers), ['requests', name, 'answers']),
      ...unknownName('authentication', authentication, names(file.authentications), [
        'requests',
        name,
        'authentication',
      ]),
      ...unknownName('template', template, names(file.templates), ['requests', name, 'template']),
    ]),
    ...unusedNames(
      'request',
      'requests',
      names(file.requests),
      asked.map(({ request }) => request),
    ),
    ...unusedNames(
      'table of rules',
      'rules',
      names(file.rules),
      used.map(({ table }) => table),
    ),
    ...unusedNames(
      'kind of answers',
      'answers',
      names(file.answers),
      requests.map(([, { answers }]) => answers ?? first),
    ),
    ...unusedNames(
      'authentication',
      'authentications',
      names(file.authentications),
      requests.map(([, { authentication }]) => authentication ?? ''),
    ),
    ...unusedNames(
      'template',
      'templates',
      names(file.templates),
      requests.map(([, { template }]) => template ?? ''),
    ),
  ]
}
