import '../../bin/env-file'

import { z } from 'zod'
import { contentFolders } from '@/i18n/content-folders'
import { formatFaults } from '@/lib/guide/explain/fault'
import { contentDirSchema, readEnv } from '@/lib/platform/env'
import { checkAllMessages } from '@/lib/translation/check/check-all'
import { mendMessages } from '@/lib/translation/check/mend-messages'
import { type Coverage, coverageOf } from '@/lib/translation/coverage'
import { runPlainCommand } from '../../bin/plain-command'
import { root } from '../../bin/settings'

const usage = `npm run messages:check [-- --fix] [-- --json]

Checks every message of the product and of CONTENT_DIR, and prints each fault with its file, its line and its remedy, and how far
each file is translated.

  --fix    first mend what needs no judgement, such as spaces and apostrophes
  --json   print faults and coverage as JSON
`

const options = {
  fix: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

await runPlainCommand({ usage, options }, ({ values }) => {
  process.chdir(root)
  readEnv(z.object({ CONTENT_DIR: contentDirSchema }))
  if (values.fix) {
    const mended = mendMessages(checkAllMessages().catalogue)
    console.error(mended === 1 ? 'One message was mended.' : `${mended} messages were mended.`)
  }
  const checked = checkAllMessages()
  const { faults } = checked
  const coverage = coverageOf(checked)
  if (values.json) console.log(JSON.stringify({ faults, coverage }, null, 2))
  else print(formatFaults(faults), faults.length, coverage)
  process.exitCode = faults.length === 0 ? 0 : 1
})

function print(lines: string, count: number, coverage: readonly Coverage[]): void {
  if (lines) console.error(`${lines}\n`)
  console.log(tableOf(coverage))
  const [, outside] = contentFolders()
  const from = outside === undefined ? '' : ` Paths begin in the product or in ${outside}.`
  if (count > 0) console.error(`\n${count === 1 ? 'One fault' : `${count} faults`}.${from}`)
  else console.log(`\nNo faults.${from}`)
}

/** Returns a line for each file, with what is translated of it into each language. */
function tableOf(coverage: readonly Coverage[]): string {
  const locales = [...new Set(coverage.map(({ locale }) => locale))]
  const namespaces = [...new Set(coverage.map(({ namespace }) => namespace))]
  const rows = namespaces.map((namespace) => [
    namespace,
    ...locales.map((locale) => {
      const cell = coverage.find((each) => each.locale === locale && each.namespace === namespace)
      return cell ? describe(cell) : ''
    }),
  ])
  const all = [['file', ...locales], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? []
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function describe({ translated, wanted, stale, suspicious }: Coverage): string {
  const parts = [
    `${translated}/${wanted}`,
    ...(stale.length > 0 ? [`${stale.length} stale`] : []),
    ...(suspicious > 0 ? [`${suspicious} suspicious`] : []),
  ]
  return parts.join(', ')
}
