import { createHash } from 'node:crypto'
import type { Guide } from '@/guides/guide'
import { failuresToHelp, stuckRules, usualHoursOf } from './stuck-rules'

/** Grows with every change to what `summarize` writes that no rule and no guide shows. */
const revision = 3

const known = new WeakMap<Guide, string>()

/** Names the guide and the rules that a summary was computed by: another name makes it stale. */
export function fingerprintOf(guide: Guide): string {
  const made = known.get(guide) ?? makeFingerprint(guide)
  known.set(guide, made)
  return made
}

function makeFingerprint({ tasks, questions }: Guide): string {
  const usual = (['mail', 'colleague', 'approval', 'vendor', 'other'] as const).map((on) =>
    usualHoursOf(undefined, on),
  )
  const parts = [revision, tasks, questions, stuckRules, failuresToHelp, usual]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
}
