import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonSchemas } from '@/guides/json-schemas'
import { root } from './launcher/folders'

const folder = join(root, 'guides/schemas')
mkdirSync(folder, { recursive: true })
for (const [name, text] of jsonSchemas()) {
  writeFileSync(join(folder, name), text)
  console.log(`Wrote guides/schemas/${name}`)
}
