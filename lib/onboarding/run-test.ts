import 'server-only'
import type { Check } from '@/connectors/connector'
import { getConnector } from '@/lib/connector-settings'
import { db } from '@/lib/db'
import { getLog } from '@/lib/log'
import { finishTest } from './finish-test'
import { presentable } from './presentable-check'
import type { TestRun } from './start-test'

/** Less than the time after which a test counts as interrupted. */
const timeLimitMs = 150_000

/** Makes the test that was begun: each check is written as it comes, so that a page can show it. */
export async function runTest(run: TestRun): Promise<void> {
  const checks: Check[] = []
  const isComplete = await collect(run, checks)
  await finishTest(run, checks, isComplete)
}

async function collect(run: TestRun, checks: Check[]): Promise<boolean> {
  const { connector, settings } = getConnector(run.connectorId)
  const { credentials, vendor, probes, testId, reference } = run
  const signal = AbortSignal.timeout(timeLimitMs)
  try {
    for await (const check of connector.test({ credentials, vendor, probes, settings, signal })) {
      checks.push(presentable(check, run.secrets))
      await writeCheck(run.testId, checks.slice(-1))
    }
    return true
  } catch (error) {
    // A connector never throws for what its ERP does: this is ours to repair.
    getLog().error(
      { testId, reference, fault: error instanceof Error ? error.name : 'unknown' },
      'test broke off',
    )
    return false
  }
}

/** Appended by the database, so that writing one never loses another. */
async function writeCheck(testId: string, checks: Check[]): Promise<void> {
  const added = JSON.stringify(checks)
  await db.$executeRaw`
    update "ConnectionTest" set checks = checks || ${added}::jsonb
    where id = ${testId}::uuid and "finishedAt" is null`
}
