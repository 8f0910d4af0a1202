import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import { type Mistake, unknownName } from './mistake'

/** Finds checks that the steps do not decide once and in the order in which the file lists them. */
export function checks(file: ConnectorFile): Mistake[] {
  const listed = file.checks.map((check) => (typeof check === 'string' ? check : check.id))
  const decided = file.steps.flatMap(({ decides }) => decides)
  if (listed.includes('permission'))
    return [
      {
        path: ['checks'],
        message: '"permission" is added where rows are proved.',
        remedy: 'Remove it here.',
      },
    ]
  if (listed.join() === decided.join() && new Set(listed).size === listed.length) return steps(file)
  const message = 'Each check must be decided once, in this order.'
  return [{ path: ['checks'], part: 'key', message, remedy: `The steps decide: ${decided.join(', ')}.` }]
}

/** Finds what a step says of checks and credentials that it does not have. */
function steps({ steps: all, checks: listed, credentials, rules }: ConnectorFile): Mistake[] {
  const optional = Object.entries(credentials).flatMap(([name, { isOptional }]) => (isOptional ? [name] : []))
  const given = listed.flatMap((check, index) =>
    typeof check === 'string'
      ? []
      : unknownName('optional credential', check.given, optional, ['checks', index, 'given']),
  )
  const left = Object.entries(rules).flatMap(([table, lines]) =>
    lines.flatMap(({ lacks }, index) =>
      unknownName('optional credential', lacks, optional, ['rules', table, index, 'lacks']),
    ),
  )
  return [
    ...given,
    ...left,
    ...all.flatMap((step, index): Mistake[] => {
      const at = ['steps', index]
      const proved = Object.entries(step.proves ?? {}).flatMap(([level, names]) =>
        (names ?? []).flatMap((name, place) =>
          unknownName('check of this step', name, step.decides, [...at, 'proves', level, place]),
        ),
      )
      const lists = step.list !== undefined || step.leadsTo === undefined
      return [
        ...proved,
        ...unknownName('check of this step', step.company?.check, step.decides, [...at, 'company', 'check']),
        ...unknownName('credential', step.company?.typed, Object.keys(credentials), [
          ...at,
          'company',
          'typed',
        ]),
        ...unknownName('check of this step', step.again?.check, step.decides, [...at, 'again', 'check']),
        ...unknownName('optional credential', step.again?.without, optional, [...at, 'again', 'without']),
        ...unknownName('credential', step.choose?.by, Object.keys(credentials), [...at, 'choose', 'by']),
        ...Object.entries(step.choose?.take ?? {}).flatMap(([name, part]) =>
          unknownName('part of an entry', part, partsOf(step), [...at, 'choose', 'take', name]),
        ),
        ...(lists && (step.list || !step.choose) ? [] : [needsList(at)]),
        ...(step.list && step.decides.length > 1 ? [oneCheck(at)] : []),
        ...(step.list && (step.list.id.shape ?? 'text') === 'text' ? [shapeless(at)] : []),
      ]
    }),
  ]
}

/** Returns what a step may take of the entry that is chosen from its list. */
function partsOf({ list }: ConnectorFile['steps'][number]): string[] {
  return ['name', ...(list?.number ? ['number'] : []), ...Object.keys(list?.details ?? {})]
}

function needsList(at: (string | number)[]): Mistake {
  return { path: at, message: 'The step has no list to choose from.', remedy: 'Add its list.' }
}

function shapeless(at: (string | number)[]): Mistake {
  return {
    path: [...at, 'list', 'id'],
    message: 'The id has no shape, so it could hold a secret.',
    remedy: 'Give it a shape: whole, guid or token.',
  }
}

function oneCheck(at: (string | number)[]): Mistake {
  return {
    path: [...at, 'decides'],
    message: 'A step with a list must decide only one check.',
    remedy: 'Move the others to another step.',
  }
}
