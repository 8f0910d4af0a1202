import type { Again, Step } from '@/connectors/language/schema/steps'
import type { Refusal } from '@/connectors/report'
import { attempt } from './attempt'
import type { Run } from './run'
import { refusalOf, type StepResult } from './step-result'

/** What came of a step that may have been tried twice. */
export type Tried = StepResult & {
  /** Milliseconds spent waiting for the second attempt; 0 when there was none. */
  retryMs: number
  /** The attempts that the ERP has refused. */
  refusals: number
}

/**
 * Asks the question of a step, at most twice, because refusals may lock the user out. The second attempt leaves one credential
 * out, where the first answer does not say whether that one is wrong. It is not made when the ERP may refuse only once more.
 */
export async function tryStep(run: Run, step: Step): Promise<Tried> {
  const first = await attempt(run, step)
  const once = { ...first, retryMs: 0, refusals: first.refusal ? 1 : 0 }
  const { again } = step
  if (!again || !first.refusal || !mayBeThat(run, again, first.refusal)) return once
  if (run.refusalsLeft < 2) return { ...once, refusal: withBothOpen(again, first.refusal) }
  const values = new Map(run.values)
  values.delete(again.without)
  const second = await attempt(run, step, values)
  const checks = [again.check, again.accepted.check]
  const isRefusedTwice = second.refusal !== undefined && checks.includes(second.refusal.check)
  return {
    refusal: compare(step, again, first.refusal, second),
    choices: second.choices,
    ms: first.ms,
    retryMs: second.ms,
    refusals: isRefusedTwice ? 2 : 1,
  }
}

function mayBeThat(run: Run, again: Again, { raw, findings }: Refusal): boolean {
  const cause = findings[0]?.cause ?? ''
  return run.values.has(again.without) && raw?.level === again.level && again.causes.includes(cause)
}

/** Returns what the two attempts prove together. */
function compare(step: Step, again: Again, first: Refusal, second: StepResult) {
  if (!second.refusal) return { ...refusalOf(step, again.accepted, first.raw), isSignedIn: true }
  return second.refusal.check === again.check ? second.refusal : withBothOpen(again, first)
}

/** Returns a refusal that does not say which of the two was refused. */
function withBothOpen({ accepted, unclear }: Again, refusal: Refusal) {
  return refusal.check === accepted.check ? refusal : { ...refusal, findings: unclear }
}
