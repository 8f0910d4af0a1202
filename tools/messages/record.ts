import '../../bin/env-file'

import { contentFolders } from '@/i18n/content-folders'
import { checkAllMessages } from '@/lib/translation/check/check-all'
import { updateRecords } from '@/lib/translation/record/update-records'
import { runPlainCommand, UsageError } from '../../bin/plain-command'
import { root } from '../../bin/settings'

const usage = `npm run messages:record [-- --still-right <message>…]

Notes which translation was made of which English sentence, for translations that have changed.

  --still-right   the translations of these messages are right although the English has changed, such as task:title, or
                  fr/task:lead for French alone
`

const options = { 'still-right': { type: 'boolean', default: false } } as const

await runPlainCommand({ usage, options, most: Number.POSITIVE_INFINITY }, ({ values, positionals }) => {
  const stillRight = values['still-right']
  if (stillRight !== positionals.length > 0)
    throw new UsageError(
      stillRight
        ? 'Name the messages that are still right.'
        : 'Messages can be named only after --still-right.',
    )
  process.chdir(root)
  const today = new Date().toISOString().slice(0, 10)
  const changed = updateRecords(checkAllMessages(contentFolders()).catalogue, today, positionals)
  console.log(changed === 1 ? 'One translation was recorded.' : `${changed} translations were recorded.`)
})
