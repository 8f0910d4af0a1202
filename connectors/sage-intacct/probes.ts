import type { XmlElement } from '@rgrove/parse-xml'
import type { Probe, RawAnswer } from '../connector'
import { certain } from '../findings'
import type { WrittenElement } from '../xml-writer'
import { firstUserDefinedDimension } from './dimensions'
import type { Gateway, Reply } from './gateway'
import { type ReadVerdict, readRules } from './read-rules'
import { getDimensions, query, sessionLogin } from './requests'
import { judge } from './rules'
import type { Session } from './sign-in'

export type Read = ReadVerdict & { raw?: RawAnswer; ms: number }

type Ask = (functions: WrittenElement[]) => Promise<Reply>

/** One verdict per probe, in their order: from one request, and one more for each user-defined dimension read. */
export async function readProbes(
  gateway: Gateway,
  session: Session,
  probes: readonly Probe[],
): Promise<Read[]> {
  if (probes.length === 0) return []
  const ask: Ask = (functions) => gateway.ask(session.endpoint, sessionLogin(session.id), functions)
  const reply = await ask(probes.map(probeFunction))
  const reads: Read[] = []
  for (const [index, probe] of probes.entries()) {
    // The wait for the common request is counted once, on the first row.
    const { data, ...read } = readResult(reply, controlId(index), index === 0 ? reply.ms : 0)
    const isListed = !('object' in probe) && read.state === 'passed'
    reads.push(isListed ? await readDimension(ask, read.ms, data) : read)
  }
  return reads
}

function probeFunction(probe: Probe, index: number): WrittenElement {
  if (!('object' in probe)) return getDimensions(controlId(index))
  return query(controlId(index), probe.object, fieldOf(probe.object))
}

function controlId(index: number): string {
  return `probe:${index}`
}

/** The objects that are not known to have RECORDNO, with a field that they have (SI-67 to SI-69). */
const otherFields = new Map([
  ['PODOCUMENTPARAMS', 'DOCID'],
  ['USERROLES', 'USERID'],
])

function fieldOf(object: string): string {
  return otherFields.get(object) ?? 'RECORDNO'
}

/** Records of a user-defined dimension have an `id` in small letters (SI-71). */
async function readDimension(ask: Ask, ms: number, dimensions: XmlElement | undefined): Promise<Read> {
  const object = firstUserDefinedDimension(dimensions)
  if (!object) return { state: 'unknown', findings: [certain('noUserDefinedDimensions')], ms }
  const reply = await ask([query(controlId(0), object, 'id')])
  const { data: _, ...read } = readResult(reply, controlId(0), ms + reply.ms)
  return read
}

function readResult(reply: Reply, controlId: string, ms: number): Read & { data?: XmlElement } {
  if (reply.trouble !== undefined) {
    return { state: 'unknown', findings: [certain(reply.trouble)], raw: reply.raw, ms }
  }
  const { answer, httpStatus } = reply
  if (answer.level !== 'result') return { ...judge(readRules, { ...answer, httpStatus }), ms }
  const result = answer.results.get(controlId)
  if (result?.isSuccess) return { state: 'passed', findings: [], data: result.data, ms }
  return { ...judge(readRules, { level: 'result', httpStatus, errors: result?.errors ?? [] }), ms }
}
