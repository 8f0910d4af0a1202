import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(builtScript, await buildEmbedScript())
  console.log('Wrote lib/platform/embedding/script/embed.json')
}
