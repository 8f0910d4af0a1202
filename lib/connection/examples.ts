import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { checkExamples } from '@/connectors/language/examples/check-examples'
import { type Example, parseExample } from '@/connectors/language/examples/parse-example'
import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import { type Fault, faultOfFile } from '@/lib/guide/explain/fault'
import { faultAt, type Source } from '@/lib/guide/load/source'
import { readConnectorFiles } from './registry'

/**
 * Replays the examples in `guides/<erp>/answers/` of every connector of several folders, without a network. Returns a fault for
 * each example that leads to another end than it says, and for each rule that none of them shows.
 */
export async function checkAnswers(folders: readonly string[]): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const { source } of readConnectorFiles(folders))
    if (source) faults.push(...(await checkAnswersOf(folders, source)))
  return faults
}

async function checkAnswersOf(folders: readonly string[], source: Source<ConnectorFile>): Promise<Fault[]> {
  const files = listAnswers(folders, source.file)
  const parsed = files.map(({ folder, path, name }) => ({
    path,
    name,
    example: parseExample(name, readFileSync(join(folder, path), 'utf8')),
  }))
  const examples = parsed.flatMap(({ example }): Example[] => ('line' in example ? [] : [example]))
  const pathOf = (name: string) => parsed.find((each) => each.name === name)?.path ?? source.file
  const { wrong, unshown } = await checkExamples(source.data, examples)
  return [
    ...repeatedNames(files),
    ...parsed.flatMap(({ path, example }) =>
      'line' in example ? [{ file: path, column: 1, ...example }] : [],
    ),
    ...wrong.map(({ name, message, remedy }) => faultOfFile(pathOf(name), message, remedy)),
    ...unshown.map(({ path, part, message, remedy }) => faultAt(source, path, message, remedy ?? '', part)),
  ]
}

/** Returns the examples beside a connector's file, in the first folder that has any. They may stand in folders by what they are about. */
function listAnswers(
  folders: readonly string[],
  file: string,
): { folder: string; path: string; name: string }[] {
  const answers = join(dirname(file), 'answers')
  const folder = folders.find((each) => existsSync(join(each, answers)))
  if (folder === undefined) return []
  return readdirSync(join(folder, answers), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.http'))
    .sort()
    .map((path) => ({ folder, path: join(answers, path), name: basename(path, '.http') }))
}

/** Finds a second example of a name. Whoever types the name gets one answer from the sandbox. */
function repeatedNames(files: readonly { path: string; name: string }[]): Fault[] {
  return files
    .filter(({ name }, index) => files.findIndex((other) => other.name === name) < index)
    .map(({ path, name }) => faultOfFile(path, `There is an example "${name}" already.`, 'Rename this one.'))
}
