import '../../bin/env-file'

import { join, relative } from 'node:path'
import { contentFolders } from '@/i18n/content-folders'
import { writtenLocales } from '@/i18n/routing'
import { duplicateRows, levelsOutOfPlace, unknownModules } from '@/lib/guide/lint/rules/permissions'
import { type ErpSource, isComplete } from '@/lib/guide/load/erp-source'
import { readErps } from '@/lib/guide/load/read-erps'
import { parseSource } from '@/lib/guide/load/source'
import { newGuide } from '@/lib/guide/new-guide'
import { idSchema } from '@/lib/guide/schema/actions'
import { vendorGuideSchema } from '@/lib/guide/schema/guide-files'
import { type Permission, permissionSchema } from '@/lib/guide/schema/permits'
import { oneOf, PlainFailure, runPlainCommand, UsageError } from '../../bin/plain-command'
import { root } from '../../bin/settings'
import { nameFor, settingFor, targetFolder, writeNewFiles } from './new-files'

const usage = `npm run guide:new -- --erp <erp> --vendor <vendor>

  --erp           the ERP whose playbook the guide is laid over
  --vendor        the vendor's id in kebab-case: the name of its file
  --name          its name (optional)
  --permissions   what it asks for (optional), such as "generalLedger: read, accountsPayable.bills: write"
  --dir           the folder to write into; else CONTENT_DIR, else the product itself
`

const options = {
  erp: { type: 'string', default: '' },
  vendor: { type: 'string', default: '' },
  name: { type: 'string' },
  permissions: { type: 'string' },
  dir: { type: 'string' },
} as const

await runPlainCommand({ usage, options }, ({ values }) => {
  const folder = targetFolder(values.dir)
  const erp = findErp(values.erp)
  const id = checkVendor(erp, values.vendor)
  const files = newGuide(erp, {
    vendor: { id, name: nameFor(id, values.name, 'name') },
    ...(values.permissions && { permissions: readPermissions(values.permissions) }),
    locales: writtenLocales,
    today: new Date().toISOString().slice(0, 10),
    schemaPath: relative(
      join(folder, 'guides', erp.folder),
      join(root, 'guides/schemas/vendor-guide.schema.json'),
    ),
  })
  checkPermissions(erp, files[0])
  writeNewFiles(folder, files)
  console.log(nextSteps(folder, files[0]?.path ?? '', `${id}-${erp.folder}`))
})

function findErp(id: string): ErpSource {
  const erps = readErps(contentFolders())
  const named = oneOf(
    'erp',
    id,
    erps.map(({ folder }) => folder),
  )
  const erp = erps.find(({ folder }) => folder === named)
  if (!erp || !isComplete(erp))
    throw new PlainFailure(`The playbook of "${id}" has faults. Run: npm run guides:check`)
  return erp
}

function checkVendor({ folder, vendors }: ErpSource, id: string): string {
  if (!idSchema.safeParse(id).success || id === 'playbook')
    throw new UsageError(`--vendor must be an id in kebab-case, such as acme, and "${id}" is not one.`)
  const file = `guides/${folder}/${id}.yaml`
  if (vendors.some((vendor) => vendor.file === file))
    throw new PlainFailure(`"${id}" has a guide already: ${file}`)
  return id
}

/** Refuses permission rows that the ERP does not have, by the rules of `npm run guides:check`. */
function checkPermissions(erp: ErpSource, file: { path: string; text: string } | undefined): void {
  const { source } = parseSource(file?.path ?? '', file?.text ?? '', vendorGuideSchema)
  const read = { ...erp, vendors: source ? [source] : [] }
  const [fault] = [unknownModules, levelsOutOfPlace, duplicateRows].flatMap((rule) => rule(read))
  if (fault) throw new UsageError(`--permissions: ${fault.message} ${fault.remedy}`)
}

/** Reads permission rows from an option. */
function readPermissions(text: string): Permission[] {
  return text.split(',').map((row) => {
    const [, module, object, level] = /^\s*(\w+)(?:\.(\w+))?\s*:\s*(\w+)\s*$/.exec(row) ?? []
    const permission = permissionSchema.safeParse({ module, ...(object && { object }), level })
    if (permission.success) return permission.data
    throw new UsageError(
      `--permissions: "${row.trim()}" is no module with its level, such as generalLedger: read.`,
    )
  })
}

function nextSteps(folder: string, file: string, guide: string): string {
  const setting = settingFor(folder)
  return `
1. Fill in ${file} and its words. What remains, each with its place:
     ${setting}npm run guides:check
2. Start the quickstart${setting && ' with the same CONTENT_DIR'}, and invite yourself:
     ${setting}npm run quickstart -- invite --guide ${guide} --company "Acme Test" --email you@example.com --locale en
docs/add-a-guide.md goes through it.`
}
