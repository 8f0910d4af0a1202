import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import { type Mistake, unknownName } from './mistake'

/** Finds addresses and secrets of environments that the file does not have, and environments that change nothing. */
export function environments({ environments: all = [], settings }: ConnectorFile): Mistake[] {
  const named = Object.entries(settings).flatMap(([name, setting]) =>
    'inEnvironment' in setting
      ? Object.keys(setting.inEnvironment ?? {}).map((environment) => ({ name, environment }))
      : [],
  )
  const keyed = Object.entries(settings).filter(([, { kind }]) => kind === 'byEnvironment')
  const unknown = named.flatMap(({ name, environment }) =>
    unknownName('environment', environment, all, ['settings', name, 'inEnvironment', environment]),
  )
  const homeless = keyed.flatMap(([name]): Mistake[] =>
    all.length > 0
      ? []
      : [
          {
            path: ['settings', name, 'kind'],
            message: 'There are no environments.',
            remedy: 'Add environments: [production, sandbox].',
          },
        ],
  )
  if (all.length === 0 || named.length + keyed.length > 0) return [...unknown, ...homeless]
  const remedy = 'Give an address inEnvironment, or remove them.'
  return [{ path: ['environments'], part: 'key', message: 'The environments change nothing.', remedy }]
}
