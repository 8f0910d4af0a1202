import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../../bin/settings'
import { createShutdown } from '../launcher/shutdown'
import type { OpenPostgres } from '../postgres/postgres'
import { add, type Counts, countStep, noTests } from './counts'
import type { Context } from './database'
import { openThrowawayPostgres } from './database'
import { type Step, steps } from './steps'

// npm test -- --only unit,e2e -- <arguments for Vitest or Playwright>
const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true })
const chosen = chooseSteps(values.only)
const { onShutdown, shutDown } = createShutdown(130)
let postgres: Promise<OpenPostgres> | undefined
const context: Context = { databaseUrl, onShutdown, extra: positionals }

if (!process.stdout.isTTY) process.env.NO_COLOR = '1'
rmSync(join(root, 'test-results'), { recursive: true, force: true })
let counts: Counts = noTests
for (const step of chosen) {
  const result = await runStep(step)
  counts = add(counts, result)
  if (result.failed) {
    process.stdout.write(`\nStopped at: ${step.title} (npm test -- --only ${step.id})\n`)
    break
  }
}
process.stdout.write('\n')
process.on('exit', () => process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`))
await shutDown(counts.failed ? 1 : 0)

async function runStep({ title, isLong, run }: Step): Promise<Counts> {
  process.stdout.write(`${title} … ${isLong ? '\n' : ''}`)
  const startedAt = performance.now()
  const { counts, failure } = await attempt(run)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  process.stdout.write(`${isLong ? `${title} … ` : ''}${counts.failed ? '✗' : '✓'} ${seconds} s\n`)
  if (failure) process.stdout.write(`\n${failure}\n`)
  return counts
}

async function attempt(run: Step['run']): Promise<{ counts: Counts; failure?: string }> {
  try {
    return { counts: await run(context) }
  } catch (error) {
    return { counts: countStep(noTests, true), failure: (error as Error).message }
  }
}

async function databaseUrl(name: string): Promise<string> {
  if (!postgres) {
    postgres = openThrowawayPostgres(['handrail_unit_template', 'handrail_unit', 'handrail_e2e'])
    const opened = await postgres
    onShutdown(opened.close)
  }
  return (await postgres).urlFor(name)
}

function chooseSteps(only: string | undefined): Step[] {
  const ids = only?.split(',')
  const unknown = ids?.filter((id) => !steps.some((step) => step.id === id))
  if (!unknown?.length) return steps.filter(({ id, isPartial }) => (ids ? ids.includes(id) : !isPartial))
  console.error(`There is no step ${unknown.join(', ')}. Steps: ${steps.map(({ id }) => id).join(', ')}`)
  process.exit(2)
}
