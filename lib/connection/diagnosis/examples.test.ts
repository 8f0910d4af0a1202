import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Example, parseExample } from '@/connectors/language/examples/parse-example'
import { replay } from '@/connectors/language/examples/replay'
import { routing } from '@/i18n/routing'
import { readConnectorFiles } from '@/lib/connection/registry'
import { listGuides } from '@/lib/guide/catalog'
import { readMessages } from '@/lib/guide/words/message-file'
import { diagnose } from './diagnosis'

const root = join(import.meta.dirname, '../../..')
const connectors = readConnectorFiles([root]).flatMap(({ source }) => source?.data ?? [])

/** Returns the examples beside the connector of an ERP, by their names. */
function examplesOf(erp: string): Map<string, Example> {
  const folder = join(root, 'guides', erp, 'answers')
  const paths = globSync('**/*.http', { cwd: folder }).sort()
  return new Map(
    paths.map((path) => {
      const name = basename(path, '.http')
      const example = parseExample(name, readFileSync(join(folder, path), 'utf8'))
      return [name, 'line' in example ? expect.fail(`${path}:${example.line}: ${example.message}`) : example]
    }),
  )
}

type ErpWords = { causes?: Record<string, Record<string, string>> }
const known = new Map<string, ErpWords>()

function wordsIn(locale: string, path: string): ErpWords {
  const file = join(root, 'messages', locale, path)
  const words = known.get(file) ?? (readMessages(file, file).source?.data as ErpWords)
  known.set(file, words)
  return words
}

/** Returns what a customer reads of a cause, by the last part of its key; '' where neither the ERP nor all ERPs have a word. */
function wordsOf(erp: string, locale: string, cause: string): string[] {
  const files = [`erps/${erp}.json`, 'everyErp.json'].map((path) => wordsIn(locale, path))
  return ['title', 'what', 'repair'].map(
    (key) => files.map(({ causes }) => causes?.[cause]?.[key]).find(Boolean) ?? '',
  )
}

describe.each(connectors)('an answer of $connector', (file) => {
  const erp = file.connector
  const guide = listGuides().find((each) => each.erp.id === erp) ?? expect.fail(`no guide for ${erp}`)
  const examples = examplesOf(erp)
  const good = new Map(
    [...examples.values()]
      .filter(({ finds, answers }) => !finds && [...answers.values()].flat().length === 1)
      .map((example) => [example.request, example]),
  )
  // Every task that some customer has: the last option of each question is the one that keeps most of them.
  const answers = Object.fromEntries(guide.questions.map(({ id, options }) => [id, options.at(-1) ?? '']))
  const failing = [...examples.values()].filter(({ finds }) => finds)

  it.each(failing)(
    'leads to its cause and to whoever repairs it, in every language: $name',
    async (example) => {
      const { checks } = await replay(file, example, good)
      const { causes, reopen, outcome } = diagnose(guide, answers, checks)
      for (const finding of example.finds?.findings ?? []) {
        expect(causes).toContainEqual(expect.objectContaining(finding))
        for (const locale of routing.locales) expect(wordsOf(erp, locale, finding.cause)).not.toContain('')
      }
      const sure = example.finds?.findings.filter(({ certainty }) => certainty !== 'possible') ?? []
      const repaired = sure.filter(({ cause }) => guide.causes[cause]?.repairs.length)
      if (example.finds?.state === 'failed' && repaired.length > 0) {
        expect(outcome).toBe('problem')
        for (const { cause } of repaired)
          expect(reopen).toContainEqual(
            expect.objectContaining({ causes: expect.arrayContaining([cause]), taskId: expect.any(String) }),
          )
      } else expect(reopen).toEqual([])
    },
  )
})
