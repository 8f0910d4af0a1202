import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { contentFolders } from '@/i18n/content-folders'
import { sourceLocale, writtenLocales } from '@/i18n/routing'
import { checkAllMessages } from '@/lib/translation/check/check-all'
import { readContextFiles } from '@/lib/translation/context/context-files'
import { endingOf, formats, writeExchange } from '@/lib/translation/exchange/formats'
import { exchangeOf } from '@/lib/translation/exchange/unit'
import { loadSettings, root } from '../../bin/settings'

const usage = `npm run messages:export -- --to <language> [--format ${formats.join('|')}] [--all] [--out <file>]

Writes the messages of the product and of CONTENT_DIR for a translator, with their context: those that are missing or whose
English was changed, or with --all every one.
`

const { values } = parseArgs({
  options: {
    to: { type: 'string', default: '' },
    format: { type: 'string', default: 'xliff' },
    all: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
})
const format = formats.find((each) => each === values.format)
const isKnown = writtenLocales.some((locale) => locale === values.to && locale !== sourceLocale)
if (!format || !isKnown) {
  console.error(usage)
  process.exit(1)
}
const from = process.cwd()
process.chdir(root)
loadSettings()
const { catalogue } = checkAllMessages()
const exchange = exchangeOf(catalogue, readContextFiles(contentFolders()), values.to, !values.all)
const text = await writeExchange(exchange, format)
process.chdir(from)
const out = values.out ?? `messages-${values.to}.${endingOf(format)}`
writeFileSync(out, text)
console.log(`${exchange.units.length} messages are in ${out}.`)
