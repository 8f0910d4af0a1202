import type { Check } from '@/connectors/connector'
import { diagnose } from '@/lib/connection/diagnosis/diagnosis'
import { getConnectors } from '@/lib/connection/registry'
import type { Answers } from '@/lib/guide/model/conditions'
import { isMet } from '@/lib/guide/model/conditions'
import type { Guide } from '@/lib/guide/model/guide'
import type { TestSummary } from '@/lib/onboarding/view/test-summary'
import { exampleCompany, exampleId, exampleTime } from './example-view'

/** The end of an example's test: a cause of the guide, connected, running, or interrupted. */
export type ExampleEnd = { cause: string } | 'connected' | 'running' | 'interrupted'

/** Returns the end by its name in an address. A name that is no other end is a cause. */
export function exampleEndOf(name: string): ExampleEnd {
  return name === 'running' || name === 'connected' || name === 'interrupted' ? name : { cause: name }
}

/** Returns a test of a connection, with the checks of the guide and what the product's own diagnosis makes of them. */
export function exampleTest(guide: Guide, answers: Answers, end: ExampleEnd): TestSummary {
  const base = { id: exampleId, reference: '7F3K-20QX', origin: 'person' as const, startedAt: exampleTime }
  if (end === 'running') return { ...base, checks: checksOf(guide, answers).slice(0, 1) }
  const finished = { ...base, finishedAt: new Date(exampleTime.getTime() + 4000) }
  if (end === 'interrupted') return { ...finished, outcome: 'interrupted', checks: [] }
  const checks = checksOf(guide, answers, end === 'connected' ? undefined : end.cause)
  const diagnosis = diagnose(guide, answers, checks)
  return { ...finished, checks, diagnosis, outcome: diagnosis.outcome }
}

/**
 * A missing permission fails its row. Every other cause decides the check that the connector says, or the first one; nothing is reached
 * after it.
 */
function checksOf(guide: Guide, answers: Answers, cause?: string): Check[] {
  const rows = guide.permissions.filter(({ when, probe }) => probe && isMet(when, answers))
  const isOfRow = cause?.startsWith('permission') && rows.length > 0
  const [signIn, ...others] = guide.checks.map(({ id }) => id)
  const finding = cause === undefined ? [] : [{ cause, certainty: 'certain' as const }]
  const failed = (id: string, row?: string): Check => ({
    id,
    ...(row !== undefined && { row }),
    state: 'failed',
    findings: finding,
    raw: { level: 'result', code: 'E-1', text: 'What the ERP has answered' },
    ms: 800,
  })
  const passed = (id: string, row?: string): Check => ({
    id,
    ...(row !== undefined && { row }),
    state: 'passed',
    findings: [],
    ms: 400,
  })
  if (cause !== undefined && !isOfRow) {
    const decided = getConnectors()
      .get(guide.connector ?? '')
      ?.checkOf?.(cause)
    const ids = guide.checks.map(({ id }) => id)
    const place = Math.max(0, ids.indexOf(decided?.id ?? ''))
    return ids.map((id, index): Check => {
      if (index < place) return passed(id)
      return index === place
        ? { ...failed(id), state: decided?.state ?? 'failed' }
        : { ...passed(id), state: 'notReached', ms: 0 }
    })
  }
  const reached = {
    ...passed(signIn ?? 'signIn'),
    company: { id: 'NORDLYS', name: exampleCompany },
    found: listsOf(guide),
  }
  return [
    reached,
    ...others.filter((id) => id !== 'permission').map((id) => passed(id)),
    ...rows.map(({ id }, index) =>
      isOfRow && index === 0 ? failed('permission', id) : passed('permission', id),
    ),
  ]
}

function listsOf({ afterConnection: { choices, imports } }: Guide): Check['found'] {
  const list = ['Nordlys Handel AS', 'Nordlys Eiendom AS'].map((name, index) => ({
    id: String(index + 1),
    isAvailable: true,
    name,
  }))
  return Object.fromEntries([...choices, ...imports].map(({ from }) => [from, list]))
}
