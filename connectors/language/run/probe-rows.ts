import type { Check, CheckState, Finding, Probe, RawAnswer } from '@/connectors/connector'
import { certain } from '@/connectors/connector'
import type { ErrorAnswer } from '@/connectors/error-answer'
import type { Tree } from '@/connectors/language/schema/basics'
import type { Outcome } from '@/connectors/language/schema/outcome'
import type { ProbeKind, Probes } from '@/connectors/language/schema/probes'
import { askErp, type ErpReply } from './ask-erp'
import { fill, fillTree, type Values } from './fill'
import { judge } from './judge'
import { type Place, placesAt, textFrom, textOf } from './place'
import type { Run } from './run'

/** The verdict on one permission row, and the milliseconds spent waiting for it. */
type Read = { state: CheckState; findings: Finding[]; raw?: RawAnswer; data?: Place; ms: number }

type Row = {
  kind?: ProbeKind
  values: Values
  /** The name of the row's part of the common request. */
  part: string
  /** Whether the row counts the wait for the common request. */
  isFirst: boolean
}

/**
 * Proves the permission rows and returns one check for each, in their order. A row whose kind the file does not know stays
 * undecided.
 */
export async function probeRows(run: Run, probes: Probes, rows: readonly Probe[]): Promise<Check[]> {
  const prepared = rows.map((probe, index) => prepareRow(run, probes, probe, index))
  const first = prepared.find(({ kind }) => kind?.part !== undefined)
  if (first) first.isFirst = true
  const common = await askCommonTwice(run, probes, prepared)
  const lists = new Map<string, ErpReply>()
  const reads: Read[] = []
  for (const row of prepared) reads.push(await readRow({ run, probes, row, common, lists, reads }))
  return report(probes, rows, reads)
}

function prepareRow({ values }: Run, { kinds, common }: Probes, probe: Probe, index: number): Row {
  const name = Object.keys(kinds).find((each) => each !== 'row' && Object.hasOwn(probe, each)) ?? ''
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined
  const own = new Map([
    ...values,
    ['index', String(index)],
    ...(kind ? [[name, String(probe[name])] as const] : []),
  ])
  for (const [lookup, { of, values: byValue, otherwise }] of Object.entries(kind?.lookups ?? {})) {
    const key = own.get(of) ?? ''
    const template = Object.hasOwn(byValue, key) ? byValue[key] : otherwise
    const text = template === undefined ? undefined : fill(template, own)
    if (text !== undefined) own.set(lookup, text)
  }
  const part = fill(common?.part ?? '', own) ?? ''
  own.set('part', part)
  return { kind, values: own, part, isFirst: false }
}

/** Asks for all rows at once. Returns undefined when no row has a part in it. */
async function askCommon(run: Run, { common }: Probes, rows: readonly Row[]): Promise<ErpReply | undefined> {
  const parts = rows.flatMap(({ kind, values }) =>
    kind?.part === undefined ? [] : [fillTree(kind.part, values) ?? ''],
  )
  if (!common || parts.length === 0) return undefined
  return askErp(run, common.ask, 'result', { values: run.values, inserted: new Map([[common.as, parts]]) })
}

/** Asks for all rows at once, and once more where a rule says that the answer may be another the next time. */
async function askCommonTwice(run: Run, probes: Probes, rows: readonly Row[]): Promise<ErpReply | undefined> {
  const first = await askCommon(run, probes, rows)
  if (!first || !mayDiffer(run, probes, first)) return first
  const second = await askCommon(run, probes, rows)
  return second && !('isUnsendable' in second) ? { ...second, ms: first.ms + second.ms } : second
}

/** Returns whether a rule says that the answer, or a part of it, may be another the next time. */
function mayDiffer({ file, values }: Run, { rules }: Probes, reply: ErpReply): boolean {
  if (!('answer' in reply) && !('refused' in reply)) return false
  const parts = [...(reply.answer?.parts.values() ?? [])].filter(({ isGood }) => !isGood)
  const refusals = reply.refused
    ? [reply.refused]
    : parts.map(({ errors }) => ({ level: 'result' as const, httpStatus: reply.answer?.httpStatus, errors }))
  return refusals.some((refused) => judge(file.rules[rules] ?? [], refused, values).rule.tryAgain)
}

type Question = {
  run: Run
  probes: Probes
  row: Row
  common?: ErpReply
  /** The lists that earlier rows have asked for. */
  lists: Map<string, ErpReply>
  /** The verdicts on earlier rows. */
  reads: readonly Read[]
}

async function readRow(question: Question): Promise<Read> {
  const { run, probes, row, common, reads } = question
  if (!row.kind) return { state: 'unknown', findings: [], ms: 0 }
  if (row.kind.part !== undefined && common) {
    const read = judgePart(run, probes, common, row.part, row.isFirst ? common.ms : 0)
    return row.kind.next && read.state === 'passed' ? readNext(question, read) : read
  }
  const lockout = reads.find(({ raw }) => raw?.httpStatus === 401)
  // One refused key is enough: each further one may count towards a lock.
  if (lockout) return { ...lockout, state: 'unknown', ms: 0 }
  if (row.kind.listed) return readListed(question, row.kind.listed)
  if (row.kind.ask === undefined) return { state: 'unknown', findings: [], ms: 0 }
  const written = new Set(Object.keys(row.kind.lookups ?? {}))
  const reply = await askErp(run, row.kind.ask, 'result', { values: row.values, written })
  const read = judgeReply(run, probes, reply)
  const { holds } = row.kind
  const isEmpty = holds && 'answer' in reply && reply.answer && !placesAt(reply.answer.top, holds.each).length
  return isEmpty ? outcomeOf(holds.none, reply.ms) : read
}

function judgeReply(run: Run, probes: Probes, reply: ErpReply): Read {
  const { ms } = reply
  if ('isUnsendable' in reply) return { ...run.file.unsendable, state: 'unknown', ms }
  if (reply.trouble !== undefined)
    return { state: 'unknown', findings: [certain(reply.trouble)], raw: reply.raw, ms }
  if (reply.refused) return judgeRefusal(run, probes, reply.refused, ms)
  return { state: 'passed', findings: [], ms }
}

function judgePart(run: Run, probes: Probes, reply: ErpReply, part: string, ms: number): Read {
  if (!('answer' in reply) || !reply.answer) return { ...judgeReply(run, probes, reply), ms }
  const { parts, httpStatus } = reply.answer
  const found = parts.get(part)
  if (found?.isGood) return { state: 'passed', findings: [], data: found.data, ms }
  return judgeRefusal(run, probes, { level: 'result', httpStatus, errors: found?.errors ?? [] }, ms)
}

function judgeRefusal(
  { file, values, judgedBy }: Run,
  { rules }: Probes,
  refused: ErrorAnswer,
  ms: number,
): Read {
  const { state, findings, raw, rule } = judge(file.rules[rules] ?? [], refused, values)
  judgedBy.push(rule)
  return { state, findings, raw, ms }
}

/** Asks the second question of a row, with what the first one's data holds. */
async function readNext({ run, probes, row }: Question, first: Read): Promise<Read> {
  const { next } = row.kind ?? {}
  const { common } = probes
  if (!next || !common) return first
  const values = new Map(row.values)
  for (const [name, source] of Object.entries(next.take)) {
    const text = textFrom(source, { place: first.data, values: row.values })
    if (!text) return outcomeOf(next.none, first.ms)
    values.set(name, text)
  }
  const part = fill(common.part, new Map([['index', '0']])) ?? ''
  const tree: Tree = [fillTree(next.part, values.set('part', part)) ?? '']
  const reply = await askErp(run, common.ask, 'result', {
    values: run.values,
    inserted: new Map([[common.as, tree]]),
  })
  return judgePart(run, probes, reply, part, first.ms + reply.ms)
}

/** Looks for the row's name in a list of rights, which is asked for once. */
async function readListed(
  { run, probes, row, lists }: Question,
  { ask: request, each, at = '', is, missing }: NonNullable<ProbeKind['listed']>,
): Promise<Read> {
  const earlier = lists.get(request)
  const reply = earlier ?? (await askErp(run, request))
  lists.set(request, reply)
  const read = judgeReply(run, probes, reply)
  const ms = earlier ? 0 : reply.ms
  if (read.state !== 'passed' || !('answer' in reply) || !reply.answer) return { ...read, ms }
  const wanted = fill(is, row.values)?.toLowerCase()
  const isListed = placesAt(reply.answer.top, each).some(
    (entry) => textOf(entry, at).toLowerCase() === wanted,
  )
  return isListed ? { ...read, ms } : outcomeOf(missing, ms)
}

function outcomeOf({ state, findings }: Outcome, ms: number): Read {
  return { state, findings, ms }
}

/** Returns one check per row. When every row is refused alike, the checks say what that means, and no single row. */
function report({ allRefused }: Probes, rows: readonly Probe[], reads: readonly Read[]): Check[] {
  const isRefused = ({ findings }: Read) => findings[0]?.cause === allRefused?.cause
  const besides = allRefused?.besides ?? []
  const asked = reads.filter(({ findings }) => !besides.includes(findings[0]?.cause ?? ''))
  const isAll = allRefused !== undefined && asked.length > 1 && asked.every(isRefused)
  return reads.map((read, index) => ({
    id: 'permission',
    row: rows[index]?.row,
    state: read.state,
    findings: isAll && isRefused(read) ? allRefused.findings : read.findings,
    ...(read.raw && { raw: read.raw }),
    ms: read.ms,
  }))
}
