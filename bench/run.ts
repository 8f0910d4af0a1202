import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../bin/settings'
import { buildProduct } from '../tools/launcher/build'
import { startProduct } from '../tools/test/product'
import { type Case, plantCases, postForm } from './cases'
import { copyPage, type Floors, startFloors } from './floors'
import { listGoals } from './goals'
import { benchDir, openInstallation } from './installation'
import { type Cost, measure, type Sent, type Server, weigh } from './measure'
import { measureOpenTables } from './open-tables'
import { medianOf, printComparison, printReport, type Report, type Result } from './report'

// npm run bench -- [--tenants 100] [--rounds 3] [--only table,tick] [--json file], or --compare before.json after.json
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tenants: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
    json: { type: 'string' },
    compare: { type: 'boolean', default: false },
  },
})
if (values.compare) {
  const [before, after] = positionals.map((file): Report => JSON.parse(readFileSync(file, 'utf8')))
  if (!before || !after) throw new Error('npm run bench -- --compare before.json after.json')
  printComparison(before, after)
} else await bench(Number(values.tenants), Number(values.rounds), values.only?.split(','))

async function bench(tenants: number, rounds: number, only?: string[]): Promise<void> {
  const installation = await openInstallation(tenants)
  const { databaseUrl } = installation
  // Every run uses this key, because the secrets in the kept database are sealed under it.
  const SECRET_KEYS = `k1:${createHash('sha256').update('handrail bench').digest('base64')}`
  await buildProduct()
  const product = await startProduct({ databaseUrl, env: { SECRET_KEYS, JOBS: 'worker', LOG_LEVEL: 'warn' } })
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    SECRET_KEYS,
    APP_URL: product.url,
    BASE_URL: product.url,
  })
  const floors = await startFloors(databaseUrl)
  pin(process.pid, 0)
  for (const { pid } of [product, floors]) pin(pid, 1)
  const planted = await plantCases(product.url)
  const cases = planted.filter(({ name }) => only?.includes(name) ?? true)
  const results: Result[] = []
  const bare = await repeat(rounds, () => measure(floors, installation, [{ path: '/bare' }], 300))
  const words = await repeat(rounds, () => measure(floors, installation, [{ path: '/words' }], 300))
  for (const one of cases) results.push(await measureCase(one, product, floors))
  const live = await measureOpenTables(product, installation, planted, (name) => only?.includes(name) ?? true)
  const commit = spawnSync('git', ['describe', '--always', '--dirty'], {
    cwd: root,
    encoding: 'utf8',
  }).stdout.trim()
  const report: Report = { commit, tenants, rounds, bare, words, results, live }
  const file = values.json ?? join(benchDir, `${commit}-${tenants}.json`)
  writeFileSync(file, JSON.stringify(report, null, 1))
  printReport(report)
  console.table(listGoals(report))
  console.log(`Kept in ${file}.`)
  await Promise.all([product.stop(), floors.stop()])
  await installation.close()
  process.exit(0)

  /** Measures a request and its floor in turn, so that both meet the same machine. The first round only warms up. */
  async function measureCase(
    { name, requests, floor, amount }: Case,
    ours: Server,
    theirs: Floors,
  ): Promise<Result> {
    const [first = { path: '/' }] = requests
    const { html, payload, text } =
      first.method === 'POST' ? { html: 0, payload: 0, text: '' } : await weigh(ours, first)
    if (floor === 'replica') copyPage(name, text)
    const floorRequests = await floorOf(floor, name, theirs)
    const [own, least]: [Cost[], Cost[]] = [[], []]
    for (let round = 0; round <= rounds; round++) {
      own.push(await measure(ours, installation, requests, amount))
      least.push(await measure(theirs, installation, floorRequests, Math.max(amount, 50)))
    }
    const [oursCost, floorCost] = [own, least].map((costs) => medianOf(costs.slice(1))) as [Cost, Cost]
    return { name, floor, ours: oursCost, floorCost, html, payload }
  }
}

async function floorOf(floor: Case['floor'], name: string, { url }: Server): Promise<Sent[]> {
  if (floor === 'replica') return [{ path: `/replica/${name}` }]
  if (floor === 'words') return [{ path: '/words' }]
  if (floor === 'row')
    return [
      {
        method: 'POST',
        path: '/row',
        headers: { 'content-type': 'application/json' },
        body: '{"done":true}',
      },
    ]
  const html = await (await fetch(`${url}/form`)).text()
  const action = /name="(\$ACTION_ID_[0-9a-f]+)"/.exec(html)?.[1] ?? ''
  return [
    await postForm('/form', { origin: url }, [
      [action, ''],
      ['done', 'true'],
    ]),
  ]
}

async function repeat(rounds: number, run: () => Promise<Cost>): Promise<Cost> {
  const costs: Cost[] = []
  for (let round = 0; round <= rounds; round++) costs.push(await run())
  return medianOf(costs.slice(1))
}

/** Keeps a process on one core, so that the load does not take the server's. Where that is not possible it goes on without. */
function pin(pid: number, core: number): void {
  spawnSync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(core), String(pid)])
}
