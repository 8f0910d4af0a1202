import '../../bin/env-file'

import { languageTag, sourceLocale, writtenLocales } from '@/i18n/routing'
import { checkAllMessages } from '@/lib/translation/check/check-all'
import { acceptTranslations } from '@/lib/translation/exchange/accept'
import { readExchange } from '@/lib/translation/exchange/formats'
import { writeMessages } from '@/lib/translation/files/write-messages'
import { updateRecords } from '@/lib/translation/record/update-records'
import { PlainFailure, readNamedFile, runPlainCommand, UsageError } from '../../bin/plain-command'
import { root } from '../../bin/settings'

const usage = `npm run messages:import -- <file>

Takes over the translations of an XLIFF, PO or CSV file that messages:export has written and a translator has filled. It writes
what can be shown, says what it refuses and why, and records what was translated from what.
`

await runPlainCommand({ usage, most: 1 }, async ({ positionals: [name] }) => {
  if (!name) throw new UsageError('Name one file.')
  const text = readNamedFile(name)
  process.chdir(root)
  const exchange = await readExchange(name, text).catch((error: Error) => {
    throw new PlainFailure(error.message)
  })
  const locale = writtenLocales.find((each) => languageTag(each) === languageTag(exchange.targetLanguage))
  if (!locale || locale === sourceLocale)
    throw new PlainFailure(`The file is in "${exchange.targetLanguage}", which is not one of our languages.`)
  const { files, refused, untranslated, unchanged } = acceptTranslations(
    checkAllMessages().catalogue,
    locale,
    exchange,
  )
  for (const { folder, file, texts, order } of files) writeMessages(folder, file, texts, order)
  const written = files.reduce((sum, { texts }) => sum + texts.size, 0)
  updateRecords(checkAllMessages().catalogue, new Date().toISOString().slice(0, 10), unchanged)
  for (const { namespace, key, reason } of refused) console.error(`${namespace}:${key}: ${reason}`)
  console.log(
    `${written} translations were written, ${unchanged.length} were there already, ${refused.length} refused, ${untranslated} are still open.`,
  )
  process.exitCode = refused.length > 0 ? 1 : 0
})
