import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from '../../bin/settings'
import { generateClient } from './client'
import { runScript, runTool } from './run'
import { unlessStamped } from './stamp'

/** Builds the product unless the last build had the same sources. Returns whether it built. */
export function buildProduct(): Promise<boolean> {
  const sources = hashSources(root)
  return unlessStamped(join(root, '.next/handrail-sources'), sources, async () => {
    await generateClient()
    const env = { ...process.env, ...buildSettings(sources) } as NodeJS.ProcessEnv
    const { code, output } = await runTool('next/dist/bin/next', ['build'], { env })
    if (code !== 0) throw new Error(`The product could not be built.\n${output}`)
    await compileContent(env)
  })
}

/** Checks the product's guides and words once, so that each start need not. Where they have faults, the start says which. */
async function compileContent(env: NodeJS.ProcessEnv): Promise<void> {
  const { code, output } = await runScript('tools/launcher/compile-content.ts', [], { env })
  if (code !== 0) throw new Error(`The guides and words could not be checked.\n${output}`)
}

/**
 * Returns the environment of a build. Builds of the same sources have the same id. Builds of any sources give a server action the
 * same id as long as it keeps its name and its file, so that a page goes on with the next version of the product.
 */
export function buildSettings(sources: string): Record<string, string> {
  return {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXT_DEPLOYMENT_ID: sources.slice(0, 20),
    // Next hashes this key into the ids, and would take a new one for each build. It is no secret: see instrumentation.ts.
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: createHash('sha256').update('handrail').digest('base64'),
  }
}

/** Returns a hash of the names and contents of all files that a build reads. */
export function hashSources(dir: string): string {
  const hash = createHash('sha256')
  for (const file of listSources(dir)) {
    hash
      .update(`${relative(dir, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

/** Folders whose files no build reads. */
const skippedFolders = new Set([
  'node_modules',
  'bench',
  'deploy',
  'dist',
  'docs',
  'e2e',
  'sandbox',
  'bin',
  'tools',
  'generated',
  'test-results',
  'playwright-report',
])

function listSources(dir: string): string[] {
  const entries = readdirSync(dir, { withFileTypes: true }).filter(
    ({ name }) => !skippedFolders.has(name) && isSource(name),
  )
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const path = join(dir, entry.name)
    if (entry.isDirectory()) return listSources(path)
    return entry.isFile() ? [path] : []
  })
}

function isSource(name: string): boolean {
  // The build itself writes `*.d.json.ts` and `next-env.d.ts`.
  return (
    !name.startsWith('.') &&
    !/\.(test\.ts|md|tsbuildinfo|d\.json\.ts)$/.test(name) &&
    name !== 'next-env.d.ts'
  )
}
