import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../bin/settings'
import { diffSchema } from '../database-schema'
import { buildProduct } from '../launcher/build'
import { generateClient } from '../launcher/client'
import { runTool } from '../launcher/run'
import { type Counts, noTests } from './counts'
import type { Context } from './database'
import { runLastRelease } from './last-release'
import { runEndToEnd, runFaults, runUnitTests, runUnitTestsWithoutDatabase } from './suites'

/** A step of the test run. `run` throws when it fails, or returns the counts of failed tests. */
export type Step = {
  id: string
  title: string
  isLong?: boolean
  /** Runs only when `--only` names it: another step does the same and more. */
  isPartial?: boolean
  run(context: Context): Promise<Counts>
}

export const steps: Step[] = [
  { id: 'client', title: 'Database client', run: generate },
  {
    id: 'lint',
    title: 'Lint and format',
    run: () => tool('@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '--colors=off']),
  },
  { id: 'types', title: 'Types', run: checkTypes },
  { id: 'dead', title: 'Dead code', run: () => tool('knip/bin/knip.js', []) },
  {
    id: 'imports',
    title: 'Import rule',
    run: checkImports,
  },
  {
    id: 'quick',
    title: 'Unit and data tests without a database',
    isLong: true,
    isPartial: true,
    run: runUnitTestsWithoutDatabase,
  },
  { id: 'migrations', title: 'Migrations lead to the schema', run: checkMigrations },
  { id: 'unit', title: 'Unit and data tests', isLong: true, run: runUnitTests },
  {
    id: 'release',
    title: 'The last release on the present schema',
    isLong: true,
    isPartial: true,
    run: runLastRelease,
  },
  { id: 'build', title: 'Build', run: build },
  { id: 'e2e', title: 'End to end', isLong: true, run: runEndToEnd },
  { id: 'kills', title: 'Faults', isLong: true, run: () => runFaults(12) },
  { id: 'faults', title: 'Faults, at length', isLong: true, isPartial: true, run: () => runFaults(200) },
]

async function generate() {
  await generateClient()
  return noTests
}

async function checkTypes() {
  await tool('next/dist/bin/next', ['typegen'])
  return tool('typescript/bin/tsc', ['--noEmit'])
}

function checkImports() {
  const ours = ['app', 'components', 'lib', 'connectors', 'i18n', 'sandbox', 'bin', 'tools', 'e2e']
  const folders = ours.filter((folder) => existsSync(join(root, folder)))
  return tool('dependency-cruiser/bin/dependency-cruise.mjs', [
    '--config',
    '.dependency-cruiser.mjs',
    ...folders,
  ])
}

async function checkMigrations({ databaseUrl }: Context) {
  const sql = await diffSchema(await databaseUrl('postgres'))
  if (sql) throw new Error(`Run: npm run db:migration -- <name>\nThis is missing:\n${sql}`)
  return noTests
}

async function build() {
  if (process.env.CI) rmSync(join(root, '.next/handrail-sources'), { force: true })
  await buildProduct()
  return noTests
}

async function tool(file: string, args: string[]): Promise<Counts> {
  const { code, output } = await runTool(file, args)
  if (code !== 0) throw new Error(output)
  return noTests
}
