import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { oneOf, runPlainCommand } from '../../bin/plain-command'
import { root } from '../../bin/settings'
import { createShutdown } from '../launcher/shutdown'
import type { OpenPostgres } from '../postgres/postgres'
import { add, type Counts, countStep, noTests } from './counts'
import type { Context } from './database'
import { openThrowawayPostgres } from './database'
import { type Step, steps } from './steps'

const usage = `npm test [-- --only <steps>] [-- <arguments for Vitest or Playwright>]

Runs every check. \`npm run check\` runs those that are quick, and \`npm run test:faults\` breaks an installation in many ways, which takes long.

  --only   the steps to run, separated by commas: ${steps.map(({ id }) => id).join(', ')}
`

const { onShutdown, shutDown } = createShutdown(130)
let postgres: Promise<OpenPostgres> | undefined

await runPlainCommand(
  { usage, options: { only: { type: 'string' } }, most: Number.POSITIVE_INFINITY },
  ({ values, positionals }) => runSteps(chooseSteps(values.only), positionals),
)

async function runSteps(chosen: readonly Step[], extra: string[]): Promise<void> {
  const context: Context = { databaseUrl, onShutdown, extra }
  if (!process.stdout.isTTY) process.env.NO_COLOR = '1'
  rmSync(join(root, 'test-results'), { recursive: true, force: true })
  let counts: Counts = noTests
  for (const step of chosen) {
    const result = await runStep(step, context)
    counts = add(counts, result)
    if (result.failed) {
      process.stdout.write(`\nStopped at: ${step.title} (npm test -- --only ${step.id})\n`)
      break
    }
  }
  process.stdout.write('\n')
  process.on('exit', () => process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`))
  await shutDown(counts.failed ? 1 : 0)
}

async function runStep({ title, isLong, run }: Step, context: Context): Promise<Counts> {
  process.stdout.write(`${title} … ${isLong ? '\n' : ''}`)
  const startedAt = performance.now()
  const { counts, failure } = await attempt(() => run(context))
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  process.stdout.write(`${isLong ? `${title} … ` : ''}${counts.failed ? '✗' : '✓'} ${seconds} s\n`)
  if (failure) process.stdout.write(`\n${failure}\n`)
  return counts
}

async function attempt(run: () => Promise<Counts>): Promise<{ counts: Counts; failure?: string }> {
  try {
    return { counts: await run() }
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
  const known = steps.map(({ id }) => id)
  const ids = only?.split(',').map((id) => oneOf('only', id, known))
  return steps.filter(({ id, isPartial }) => (ids ? ids.includes(id) : !isPartial))
}
