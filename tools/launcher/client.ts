import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../bin/settings'
import { runTool } from './run'
import { unlessStamped } from './stamp'

/** Files that decide what the client is: the schema, how it is generated, and by which Prisma. */
const sources = ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']

/** Writes the typed client of the database into prisma/generated, unless the one there has the same sources. */
export async function generateClient(): Promise<void> {
  const hash = createHash('sha256')
  for (const file of sources) hash.update(readFileSync(join(root, file)))
  await unlessStamped(join(root, 'prisma/generated/handrail-sources'), hash.digest('hex'), async () => {
    // The generator needs no engine, but without one Prisma would download it.
    const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' }
    const { code, output } = await runTool('prisma/build/index.js', ['generate', '--no-hints'], { env })
    if (code !== 0) throw new Error(`The database client could not be generated.\n${output}`)
  })
}
