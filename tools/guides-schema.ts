import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connectorFileSchema } from '@/connectors/language/schema/connector-file'
import { jsonSchemas } from '@/lib/guide/schema/json-schemas'
import { runPlainCommand } from '../bin/plain-command'
import { root } from '../bin/settings'

const usage = `npm run guides:schema

Writes the schemas of guides and connectors, by which editors explain every key, into guides/schemas.
`

await runPlainCommand({ usage }, () => {
  const folder = join(root, 'guides/schemas')
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of jsonSchemas(connectorFileSchema)) {
    writeFileSync(join(folder, name), text)
    console.log(`Wrote guides/schemas/${name}`)
  }
})
