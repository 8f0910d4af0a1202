import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { ErpSource } from './erp-source'
import type { Fault } from './fault'
import { labelUses } from './rules/labels'
import { faultAt } from './walk'
import { type Namespace, namespacesOf, readWords } from './word-file'
import { compareWords, judgeKeys, judgeSentences } from './word-rules'

/**
 * What is wrong with the words of guides below `messages/`: every locale has those its guides need and no others, and says
 * what the first locale says. Also finds the labels that neither a playbook nor a sentence uses.
 */
export function checkWords(erps: readonly ErpSource[], root: string, locales: readonly string[]): Fault[] {
  const namespaces = erps.flatMap(namespacesOf)
  const read = namespaces.map((namespace) => ({
    namespace,
    files: locales.map((locale) => readWords(root, locale, namespace)),
  }))
  const ofFiles = read.flatMap(({ namespace, files }) =>
    files.flatMap((file, index) => [
      ...file.faults,
      ...judgeKeys(file, namespace),
      ...judgeSentences(file, namespace),
      ...(index === 0 ? [] : compareWords(file, files[0])),
    ]),
  )
  const ofLabels = erps.flatMap((erp) => {
    const files = read.filter(({ namespace }) => namespace.erp === erp).flatMap((each) => each.files)
    const tags = files.flatMap(({ words }) => [...words.values()].flatMap(({ shape }) => shape?.tags ?? []))
    return unusedLabels(erp, new Set(tags))
  })
  return [...ofFiles, ...ofLabels, ...strayFiles(root, locales, namespaces)]
}

function unusedLabels({ playbook, labels }: ErpSource, tags: ReadonlySet<string>): Fault[] {
  const inPlaybook = new Set(labelUses(playbook.data).map(({ label }) => label))
  return Object.values(labels).flatMap((source) =>
    Object.keys(source.data)
      .filter((label) => !inPlaybook.has(label) && !tags.has(`label:${label}`))
      .map((label) => faultAt(source, [label], `Nothing uses the label "${label}".`, 'Remove it.', 'key')),
  )
}

function strayFiles(root: string, locales: readonly string[], namespaces: readonly Namespace[]): Fault[] {
  const wanted = new Set(namespaces.map(({ path }) => path))
  const found = locales.flatMap((locale) =>
    ['erps', 'guides'].flatMap((folder) =>
      filesIn(join(root, locale, folder)).map((name) => ({ locale, path: `${folder}/${name}` })),
    ),
  )
  return found
    .filter(({ path }) => !wanted.has(path))
    .map(({ locale, path }) => ({
      file: relative(dirname(root), join(root, locale, path)),
      line: 1,
      column: 1,
      message: 'No guide speaks with this file.',
      remedy: 'Remove or rename it.',
    }))
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : []
}
