import { builtInNames } from '@/connectors/language/run/fill'
import type { Source } from '@/connectors/language/schema/basics'
import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import { type Mistake, unknownName, unusedNames } from './mistake'
import { inTree, type Named, namesInRequest, namesInSettings } from './names-in-request'

type Path = (string | number)[]

/** Finds names in braces that have no value when they are used, and values that nothing uses. */
export function names(file: ConnectorFile): Mistake[] {
  const known = new Set([...builtInNames, ...givenNames(file)])
  const used: Named[] = []
  const mistakes: Mistake[] = []
  const note = (all: Named[], more: readonly string[] = []): void => {
    used.push(...all)
    const there = [...known, ...more]
    const spoken = all.filter(({ isSigner }) => !isSigner)
    mistakes.push(...spoken.flatMap(({ name, path }) => unknownName('value', name, there, path)))
  }
  note(namesInSettings(file))
  for (const [index, { ask, doubt, take, company, choose }] of file.steps.entries()) {
    const at: Path = ['steps', index]
    note(namesInRequest(file, ask))
    note(
      inSources(
        Object.values(take ?? {}).map(({ from }) => from),
        [...at, 'take'],
      ),
    )
    for (const name of Object.keys(take ?? {})) known.add(name)
    if (choose) known.add(choose.as)
    for (const name of Object.keys(choose?.take ?? {})) known.add(name)
    const { id = [], name, part } = company ?? {}
    note(
      inSources(
        [...id, name, part].flatMap((source) => source ?? []),
        [...at, 'company'],
      ),
    )
    if (doubt) note(namesInRequest(file, doubt.ask))
  }
  noteProbes(file, note)
  return [
    ...new Map([...mistakes, ...unused(file, used)].map((each) => [JSON.stringify(each), each])).values(),
  ]
}

/** Returns the names that have a value before anything is asked. */
function givenNames({ settings, vendorValues, customerValues, credentials }: ConnectorFile): string[] {
  const ofSettings = Object.entries(settings).flatMap(([name, { kind }]) =>
    kind === 'timeLimit' ? [] : [name],
  )
  return [
    ...ofSettings,
    ...(vendorValues ?? []),
    ...Object.keys(customerValues ?? {}),
    ...Object.keys(credentials),
  ]
}

function noteProbes(file: ConnectorFile, note: (all: Named[], more?: readonly string[]) => void): void {
  const { common, kinds = {} } = file.probes ?? {}
  if (common) note(namesInRequest(file, common.ask), [common.as])
  for (const [kind, { lookups = {}, part, ask, listed, next }] of Object.entries(kinds)) {
    const at: Path = ['probes', 'kinds', kind]
    const own = [kind, 'index', 'part', ...Object.keys(lookups)]
    note(inTree(part, [...at, 'part']), own)
    if (ask !== undefined) note(namesInRequest(file, ask), own)
    if (listed) note(inTree(listed.is, [...at, 'listed', 'is']), own)
    if (next) note(inTree(next.part, [...at, 'next', 'part']), [...own, ...Object.keys(next.take)])
    for (const [name, { of, values, otherwise }] of Object.entries(lookups))
      note(
        [
          { name: of, path: [...at, 'lookups', name, 'of'] },
          ...inTree([...Object.values(values), otherwise ?? ''], []),
        ],
        own,
      )
  }
}

function inSources(sources: readonly Source[], at: Path): Named[] {
  return inTree(JSON.parse(JSON.stringify(sources)), at).map(({ name }) => ({ name, path: at }))
}

function unused(
  { settings, vendorValues, customerValues, credentials, steps }: ConnectorFile,
  used: readonly Named[],
): Mistake[] {
  const chosenBy = steps.flatMap(({ choose }) => choose?.by ?? [])
  const keys = Object.values(settings).flatMap((setting) =>
    setting.kind === 'byVendorValue' ? [setting.of] : [],
  )
  // What is made of a key pair is for the customer to hand to the ERP.
  const handedOver = Object.entries(credentials).flatMap(([name, { made }]) =>
    made && !('keyPair' in made) ? [name] : [],
  )
  const all = [...used.map(({ name }) => name), ...chosenBy, ...handedOver]
  const timeLimits = Object.entries(settings).flatMap(([name, { kind }]) =>
    kind === 'timeLimit' ? [name] : [],
  )
  return [
    ...unusedNames('setting', 'settings', Object.keys(settings), [...all, ...timeLimits]),
    ...unusedNames('value of the customer', 'customerValues', Object.keys(customerValues ?? {}), all),
    ...unusedNames('credential', 'credentials', Object.keys(credentials), all),
    ...(vendorValues ?? [])
      .filter((name) => ![...all, ...keys].includes(name))
      .map((name) => ({
        path: ['vendorValues', (vendorValues ?? []).indexOf(name)],
        message: `Nothing uses the vendor's value "${name}".`,
        remedy: 'Use it, or remove it.',
      })),
  ]
}
