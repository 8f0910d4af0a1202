import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { runPlainCommand } from '../bin/plain-command'
import { root } from '../bin/settings'

export const builtScript = join(root, 'lib/platform/embedding/script/embed.json')

/** Returns the text of embed.json: the script for vendors' pages, as small as it can be made. */
export async function buildEmbedScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'lib/platform/embedding/script/embed.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    write: false,
    logLevel: 'error',
  })
  const script = outputFiles[0]?.text.trim() ?? ''
  return `${JSON.stringify({ script }, null, 2)}\n`
}

const usage = `npm run embed:script

Builds the script for vendors' pages, which the product serves, and writes it beside its source.
`

if (process.argv[1] === fileURLToPath(import.meta.url))
  await runPlainCommand({ usage }, async () => {
    writeFileSync(builtScript, await buildEmbedScript())
    console.log('Wrote lib/platform/embedding/script/embed.json')
  })
