import './env-file'

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { contentFolders } from '@/i18n/content-folders'
import { writtenLocales } from '@/i18n/routing'
import { checkAnswers } from '@/lib/connection/examples'
import { formatFaults } from '@/lib/guide/explain/fault'
import { formatRemarks, listRemarks } from '@/lib/guide/explain/remarks'
import { withEmptyWords } from '@/lib/guide/words/add-empty-words'
import { contentDirSchema, readEnv } from '@/lib/platform/env'
import { checkGuides } from '@/lib/startup/check-guides'
import { runPlainCommand } from './plain-command'
import { root } from './settings'

const usage = `npm run guides:check

Checks all guides and connectors with their examples, and all words, of the product and of CONTENT_DIR. Prints each fault with its file, its
line and a remedy, and when there is none, what the files say is still to be filled in.

  --write   first add the words that guides lack to their files, empty
`

const options = { write: { type: 'boolean', default: false } } as const

/**
 * Prints every fault of the guides, of all words and of the connectors' examples, one a line, or one line about what was checked and what
 * the files say is still to be filled in. Returns whether there are no faults.
 */
async function checkAll(isWriting: boolean): Promise<boolean> {
  process.chdir(root)
  readEnv(z.object({ CONTENT_DIR: contentDirSchema }))
  if (isWriting) addEmptyWords()
  const [, outside] = contentFolders()
  const { erps, faults: ofStart, translationFaults } = checkGuides()
  const faults = [...ofStart, ...translationFaults, ...(await checkAnswers(contentFolders()))]
  if (faults.length > 0) {
    const count = faults.length === 1 ? 'One fault' : `${faults.length} faults`
    const from = outside === undefined ? '' : ` Paths begin in the product or in ${outside}.`
    console.error(`${formatFaults(faults)}\n\n${count}.${from}`)
    return false
  }
  const guides = erps.reduce((sum, { vendors }) => sum + vendors.length, 0)
  const where = outside === undefined ? '' : `, with ${outside}`
  console.log(
    `${guides} guides for ${erps.length} ERPs, words in ${writtenLocales.join(', ')}${where}: no faults.`,
  )
  const remarks = listRemarks(contentFolders())
  if (remarks.length > 0) console.log(`\nStill to be filled in:\n${formatRemarks(remarks)}`)
  return true
}

/** Adds the words that guides lack to their files, empty. The check then names each of them with its line. */
function addEmptyWords(): void {
  for (const { path, text } of withEmptyWords(checkGuides().erps, contentFolders(), writtenLocales)) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    console.log(`${path}: words were added, to be filled in.`)
  }
}

await runPlainCommand({ usage, options }, async ({ values }) => {
  process.exitCode = (await checkAll(values.write)) ? 0 : 1
})
