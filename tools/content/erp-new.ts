import '../../bin/env-file'

import { variables } from '@/connectors/language/lint/variables'
import { contentFolders } from '@/i18n/content-folders'
import { writtenLocales } from '@/i18n/routing'
import { formatRemarks, listRemarks } from '@/lib/guide/explain/remarks'
import { readErps } from '@/lib/guide/load/read-erps'
import { newErp } from '@/lib/guide/new-erp'
import { idSchema } from '@/lib/guide/schema/actions'
import { runPlainCommand, UsageError } from '../../bin/plain-command'
import { root } from '../../bin/settings'
import { nameFor, settingFor, targetFolder, writeNewFiles } from './new-files'

const usage = `npm run erp:new -- <erp>

  <erp>           the ERP's id in kebab-case: the name of its folder
  --name          its name (optional)
  --vendor        the id of a vendor that connects with it; acme, if it is not said
  --vendor-name   the vendor's name (optional)
  --dir           the folder to write into; else CONTENT_DIR, else the product itself
`

const options = {
  name: { type: 'string' },
  vendor: { type: 'string', default: 'acme' },
  'vendor-name': { type: 'string' },
  dir: { type: 'string' },
} as const

await runPlainCommand({ usage, options, most: 1 }, ({ values, positionals }) => {
  const [id = ''] = positionals
  if (id === '') throw new UsageError('Name one ERP.')
  const folder = targetFolder(values.dir)
  checkErp(id)
  const { vendor } = values
  if (!idSchema.safeParse(vendor).success || ['playbook', 'connector'].includes(vendor))
    throw new UsageError(`--vendor must be an id in kebab-case, such as acme, and "${vendor}" is not one.`)
  const files = newErp({
    erp: { id, name: nameFor(id, values.name, 'name') },
    vendor: { id: vendor, name: nameFor(vendor, values['vendor-name'], 'vendor-name') },
    locales: writtenLocales,
    today: new Date().toISOString().slice(0, 10),
    folder,
    product: root,
  })
  writeNewFiles(folder, files)
  const remarks = listRemarks([folder]).filter(({ file }) => file.startsWith(`guides/${id}/`))
  console.log(`\nThey have no faults. What to fill in:\n${formatRemarks(remarks)}`)
  console.log(nextSteps(settingFor(folder), `${vendor}-${id}`))
})

/** Refuses an id that no ERP can have, or that one has already. */
function checkErp(id: string): void {
  if (!idSchema.safeParse(id).success || id === 'schemas')
    throw new UsageError(`The ERP needs an id in kebab-case, such as acme-books, and "${id}" is not one.`)
  if (readErps(contentFolders()).some(({ folder }) => folder === id))
    throw new UsageError(`There is an ERP "${id}" already.`)
  const variable = `${id.replaceAll('-', '_').toUpperCase()}_URL`
  const settings = { url: { kind: 'timeLimit' as const, variable } }
  const [mistake] = variables({ connector: id, settings })
  if (mistake) throw new UsageError(`${mistake.message} ${mistake.remedy}`)
}

function nextSteps(setting: string, guide: string): string {
  return `
1. Fill it in. What remains, and what is wrong, each with its place:
     ${setting}npm run guides:check
2. Start the quickstart${setting && ' with the same CONTENT_DIR'}. Its sandbox answers as the files in answers/ do. Invite yourself:
     ${setting}npm run quickstart
     ${setting}npm run quickstart -- invite --guide ${guide} --company "Acme Test" --email you@example.com --locale en
3. Type the name of an example as the key, such as wrong-key. Anything else connects.
docs/add-a-connector.md goes through it.`
}
