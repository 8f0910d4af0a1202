import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runPlainCommand, UsageError, wholeNumber } from '../bin/plain-command'
import { root } from '../bin/settings'
import { sandboxSettings } from '../sandbox/settings'
import { startSandbox } from '../sandbox/start-sandbox'
import { buildProduct } from '../tools/launcher/build'
import { startProduct } from '../tools/test/product'
import { plantCases } from './cases'
import { printComparison } from './comparison'
import { startFloors } from './floors'
import { listGoals } from './goals'
import { measureImport } from './import-list'
import { benchDir, benchKeys, openInstallation } from './installation'
import { measureInstances } from './instances'
import { measurePages } from './lighthouse'
import { measureCase, measureFloors } from './measure-case'
import { measureMemory } from './memory'
import { measureOpenTables } from './open-tables'
import { printOthers, printReport, type Report } from './report'

const usage = `npm run bench [-- --tenants 100 --pairs 15]

Measures what requests cost, beside pages that do as little as a page can, and keeps the report.

  --tenants   how many tenants the database has; 100, unless it is said
  --pairs     how often each case and its floor are measured beside each other; 15, unless it is said
  --rounds    how often open tables and Lighthouse's pages are measured; 3, unless it is said
  --only      what is measured, by names separated by commas, such as table,tick
  --json      the file to keep the report in
  --compare   measures nothing, and compares the two reports that are named: --compare before.json after.json
`

const options = {
  tenants: { type: 'string', default: '100' },
  pairs: { type: 'string', default: '15' },
  rounds: { type: 'string', default: '3' },
  only: { type: 'string' },
  json: { type: 'string' },
  compare: { type: 'boolean', default: false },
} as const

await runPlainCommand({ usage, options, most: 2 }, async ({ values, positionals }) => {
  if (values.compare) return printComparison(positionals)
  if (positionals.length > 0) throw new UsageError('Reports can be named only after --compare.')
  const size = {
    tenants: wholeNumber('tenants', values.tenants),
    pairs: wholeNumber('pairs', values.pairs),
    rounds: wholeNumber('rounds', values.rounds),
  }
  await bench(size, values.only?.split(','), values.json)
})

async function bench(
  size: Pick<Report, 'tenants' | 'pairs' | 'rounds'>,
  only?: string[],
  json?: string,
): Promise<void> {
  const { tenants, pairs, rounds } = size
  await buildProduct()
  const installation = await openInstallation(tenants)
  const { databaseUrl } = installation
  const sandbox = await startSandbox()
  const SECRET_KEYS = benchKeys
  const env = { SECRET_KEYS, JOBS: 'worker', LOG_LEVEL: 'warn', ...sandboxSettings(sandbox.url) }
  const product = await startProduct({ databaseUrl, env })
  const ofProduct = { DATABASE_URL: databaseUrl, SECRET_KEYS, APP_URL: product.url, BASE_URL: product.url }
  Object.assign(process.env, ofProduct)
  const floors = await startFloors(databaseUrl)
  pin(process.pid, 0)
  for (const { pid } of [product, floors]) pin(pid, 1)
  const { cases, manager } = await plantCases(product.url)
  const isChosen = (name: string) => only?.includes(name) ?? true
  const servers = { product, floors, database: installation }
  const floorCosts = await measureFloors(servers, pairs)
  const report: Report = { commit: describeCommit(), ...size, ...floorCosts, results: [], live: {} }
  for (const each of cases.filter(({ name }) => isChosen(name)))
    report.results.push(await measureCase(servers, pairs, each))
  report.live = await measureOpenTables(servers, rounds, cases, isChosen)
  if (isChosen('import')) report.list = await measureImport(product, installation, manager)
  if (isChosen('lighthouse')) report.pages = await measurePages(product, floors, cases, rounds)
  if (only?.includes('memory')) report.memory = await measureMemory(product, cases)
  if (only?.includes('instances')) {
    const other = await startProduct({ databaseUrl, env: { ...env, APP_URL: product.url } })
    pin(other.pid, 0)
    const page = cases.find(({ name }) => name === 'instruction')
    if (page) report.instances = await measureInstances([product, other], installation, page)
    await other.stop()
  }
  const file = json ?? join(benchDir, `${report.commit}-${tenants}.json`)
  writeFileSync(file, JSON.stringify(report, null, 1))
  printReport(report)
  printOthers(report)
  console.table(listGoals(report))
  console.log(`Kept in ${file}.`)
  await Promise.all([product.stop(), floors.stop(), sandbox.close()])
  await installation.close()
  process.exit(0)
}

function describeCommit(): string {
  const { stdout } = spawnSync('git', ['describe', '--always', '--dirty'], { cwd: root, encoding: 'utf8' })
  return stdout.trim()
}

/** Keeps a process on one core, so that the load does not take the server's. Where that is not possible it goes on without. */
function pin(pid: number, core: number): void {
  spawnSync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(core), String(pid)])
}
