import '../../bin/env-file'

import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { contentFolders } from '@/i18n/content-folders'
import { localesFile } from '@/i18n/listed-locales'
import { newLanguage, whyNot } from '@/i18n/words/new-language'
import { PlainFailure, runPlainCommand, UsageError } from '../../bin/plain-command'
import { targetFolder } from './new-files'

const usage = `npm run language:new -- <language> [--dir <folder>] [--made-up]

  <language>   its name in addresses and files, such as de or pt-BR
  --dir        the folder to write into; else CONTENT_DIR, else the product itself
  --made-up    fills it with made-up words, to look at the pages before anything is translated
`

const options = {
  dir: { type: 'string' },
  'made-up': { type: 'boolean', default: false },
} as const

await runPlainCommand({ usage, options, most: 1 }, ({ values, positionals }) => {
  const [locale = ''] = positionals
  if (locale === '') throw new UsageError('Name one language.')
  const target = targetFolder(values.dir)
  const sources = contentFolders()
  const reason = whyNot(locale, target)
  if (reason) throw new UsageError(reason)
  if (existsSync(join(target, 'messages', locale)))
    throw new PlainFailure(`Nothing was written, because messages/${locale} exists already.`)
  const files = newLanguage({ locale, sources, target, isMadeUp: values['made-up'] })
  for (const { path, text } of files) {
    mkdirSync(dirname(join(target, path)), { recursive: true })
    writeFileSync(join(target, path), text)
  }
  const others = files.map(({ path }) => path).filter((path) => !path.startsWith(`messages/${locale}/`))
  console.log(`Wrote ${files.length - others.length} files into ${join(target, 'messages', locale)}.`)
  console.log(`Added the language to ${others.join(', ')}.`)
  console.log(nextSteps(target === sources[0] ? '' : `CONTENT_DIR=${target} `))
})

function nextSteps(setting: string): string {
  return `
1. Translate the words. What is wrong in them, each with its place:
     ${setting}npm run guides:check
2. ${setting ? 'Start the product with the same CONTENT_DIR.' : 'Build and start the product.'} The language is offered beside the others.
docs/add-a-language.md goes through it, and says how to take the language away: by its line in ${localesFile}.`
}
