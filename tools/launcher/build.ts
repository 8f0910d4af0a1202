import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from '../../bin/settings'
import { generateClient } from '../database-schema'
import { runTool } from './run'

/** Builds the product unless the last build had the same sources. Returns whether it built. */
export function buildProduct(): Promise<boolean> {
  return unlessStamped(join(root, '.next/handrail-sources'), hashSources(root), async () => {
    await generateClient()
    const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as NodeJS.ProcessEnv
    const { code, output } = await runTool('next/dist/bin/next', ['build'], { env })
    if (code !== 0) throw new Error(`The product could not be built.\n${output}`)
  })
}

/**
 * Does the work unless it was done for the same stamp. A failed attempt leaves no stamp. Returns whether it did the
 * work.
 */
export async function unlessStamped(
  stampFile: string,
  stamp: string,
  work: () => Promise<void>,
): Promise<boolean> {
  if (isStamped(stampFile, stamp)) return false
  rmSync(stampFile, { force: true })
  await work()
  writeFileSync(stampFile, stamp)
  return true
}

/** Returns whether the work was done for this stamp. */
export function isStamped(stampFile: string, stamp: string): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp
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
