import { parseArgs } from 'node:util'
import { contentFolders } from '@/i18n/content-folders'
import { checkAllMessages } from '@/lib/translation/check/check-all'
import { updateRecords } from '@/lib/translation/record/update-records'
import { loadSettings, root } from '../../bin/settings'

// npm run messages:record [-- --still-right task:title fr/task:lead]
const { values, positionals } = parseArgs({
  options: { 'still-right': { type: 'boolean', default: false } },
  allowPositionals: true,
})
process.chdir(root)
loadSettings()
const today = new Date().toISOString().slice(0, 10)
const changed = updateRecords(
  checkAllMessages(contentFolders()).catalogue,
  today,
  values['still-right'] ? positionals : [],
)
console.log(changed === 1 ? 'One translation was recorded.' : `${changed} translations were recorded.`)
