import '../../bin/env-file'

import { writeFileSync } from 'node:fs'
import { contentFolders } from '@/i18n/content-folders'
import { sourceLocale, writtenLocales } from '@/i18n/routing'
import { checkAllMessages } from '@/lib/translation/check/check-all'
import { readContextFiles } from '@/lib/translation/context/context-files'
import { endingOf, formats, writeExchange } from '@/lib/translation/exchange/formats'
import { exchangeOf } from '@/lib/translation/exchange/unit'
import { oneOf, runPlainCommand } from '../../bin/plain-command'
import { root } from '../../bin/settings'

const usage = `npm run messages:export -- --to <language> [--format ${formats.join('|')}] [--all] [--out <file>]

Writes the messages of the product and of CONTENT_DIR for a translator, with their context: those that are missing or whose
English was changed, or with --all every one.

  --to       the language of the translator
  --format   the kind of file; xliff by default
  --all      every message, also those that are translated
  --out      the file to write; messages-<language> with the kind's ending by default
`

const options = {
  to: { type: 'string', default: '' },
  format: { type: 'string', default: 'xliff' },
  all: { type: 'boolean', default: false },
  out: { type: 'string' },
} as const

await runPlainCommand({ usage, options }, async ({ values }) => {
  const format = oneOf('format', values.format, formats)
  const others = writtenLocales.filter((locale) => locale !== sourceLocale)
  const to = oneOf('to', values.to, others)
  const from = process.cwd()
  process.chdir(root)
  const { catalogue } = checkAllMessages()
  const exchange = exchangeOf(catalogue, readContextFiles(contentFolders()), to, !values.all)
  const text = await writeExchange(exchange, format)
  process.chdir(from)
  const out = values.out ?? `messages-${to}.${endingOf(format)}`
  writeFileSync(out, text)
  console.log(`${exchange.units.length} messages are in ${out}.`)
})
