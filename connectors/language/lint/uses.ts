import type { ConnectorFile } from '@/connectors/language/schema/connector-file'

type Path = (string | number)[]

/** A place that names a request: a step, what is asked in doubt, permission rows. */
export type Asked = { request: string; path: Path }

/** Returns every place that names a request, with its path. */
export function askedRequests({ steps, probes }: ConnectorFile): Asked[] {
  return [
    ...steps.flatMap(({ ask, doubt }, index): Asked[] => [
      { request: ask, path: ['steps', index, 'ask'] },
      ...(doubt ? [{ request: doubt.ask, path: ['steps', index, 'doubt', 'ask'] }] : []),
    ]),
    ...(probes?.common ? [{ request: probes.common.ask, path: ['probes', 'common', 'ask'] }] : []),
    ...Object.entries(probes?.kinds ?? {}).flatMap(([kind, { ask, listed }]): Asked[] => [
      ...(ask === undefined ? [] : [{ request: ask, path: ['probes', 'kinds', kind, 'ask'] }]),
      ...(listed ? [{ request: listed.ask, path: ['probes', 'kinds', kind, 'listed', 'ask'] }] : []),
    ]),
  ]
}

/** A use of a table of rules: the checks that its outcomes may name. */
export type TableUse = { table: string; checks: readonly string[]; path: Path }

/** Returns every use of a table of rules. */
export function tableUses({ steps, probes }: ConnectorFile): TableUse[] {
  return [
    ...steps.map(({ rules, decides }, index) => ({
      table: rules,
      checks: decides,
      path: ['steps', index, 'rules'],
    })),
    ...(probes ? [{ table: probes.rules, checks: ['permission'], path: ['probes', 'rules'] }] : []),
  ]
}
