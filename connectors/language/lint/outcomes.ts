import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import { type Outcome, thisCheck } from '@/connectors/language/schema/outcome'
import type { Step } from '@/connectors/language/schema/steps'
import { type Mistake, unknownName } from './mistake'
import { tableUses } from './uses'

type Path = (string | number)[]

/** An outcome, where it stands, and the checks that it may name. */
type Said = { outcome: Outcome | undefined; path: Path; checks: readonly string[] }

/** Finds outcomes that name a check which is not asked about there. */
export function outcomes(file: ConnectorFile): Mistake[] {
  const all = [...ofTheFile(file), ...ofSteps(file), ...ofTables(file), ...ofProbes(file)]
  return all.flatMap(({ outcome, path, checks }) => {
    if (!outcome) return []
    const known = checks.length === 1 ? [...checks, thisCheck] : checks
    return unknownName('check that is asked about here', outcome.check, known, [...path, outcome.state])
  })
}

function ofTheFile({ steps, settings, customerValues = {}, credentials, unsendable }: ConnectorFile): Said[] {
  const checks = steps.flatMap(({ decides }) => decides)
  return [
    { outcome: unsendable, path: ['unsendable'], checks },
    ...Object.entries(settings).map(([name, setting]) => ({
      outcome: 'missing' in setting ? setting.missing : undefined,
      path: ['settings', name, 'missing'],
      checks,
    })),
    ...Object.entries(customerValues).map(([name, { missing }]) => ({
      outcome: missing,
      path: ['customerValues', name, 'missing'],
      checks,
    })),
    ...Object.entries(credentials).map(([name, { odd }]) => ({
      outcome: odd,
      path: ['credentials', name, 'odd'],
      checks,
    })),
  ]
}

function ofSteps({ steps }: ConnectorFile): Said[] {
  return steps.flatMap((step, index) =>
    ofStep(step).map(([outcome, ...path]) => ({
      outcome,
      path: ['steps', index, ...path],
      checks: step.decides,
    })),
  )
}

function ofStep({ take, list, choose, again, doubt }: Step): [Outcome | undefined, ...Path][] {
  return [
    ...Object.entries(take ?? {}).flatMap(([name, { missing, odd }]): [Outcome | undefined, ...Path][] => [
      [missing, 'take', name, 'missing'],
      [odd, 'take', name, 'odd'],
    ]),
    [list?.none, 'list', 'none'],
    [list?.noneAvailable, 'list', 'noneAvailable'],
    [choose?.several, 'choose', 'several'],
    [choose?.absent, 'choose', 'absent'],
    [again?.accepted, 'again', 'accepted'],
    [doubt?.outcome, 'doubt', 'outcome'],
  ]
}

/** A table that several steps share may name a check only where each of them decides it. */
function ofTables(file: ConnectorFile): Said[] {
  return tableUses(file).flatMap(({ table, checks }) =>
    (file.rules[table] ?? []).map(({ outcome }, index) => ({
      outcome,
      path: ['rules', table, index],
      checks,
    })),
  )
}

function ofProbes({ probes }: ConnectorFile): Said[] {
  return Object.entries(probes?.kinds ?? {}).flatMap(([kind, { holds, listed, next }]) => [
    {
      outcome: holds?.none,
      path: ['probes', 'kinds', kind, 'holds', 'none'],
      checks: ['permission'],
    },
    {
      outcome: listed?.missing,
      path: ['probes', 'kinds', kind, 'listed', 'missing'],
      checks: ['permission'],
    },
    { outcome: next?.none, path: ['probes', 'kinds', kind, 'next', 'none'], checks: ['permission'] },
  ])
}
