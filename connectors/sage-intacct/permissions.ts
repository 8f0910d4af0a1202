import type { XmlElement } from '@rgrove/parse-xml'
import { type Check, certain, likely, type Probe, type RawAnswer } from '@/connectors/connector'
import { childrenOf, findElement, textAt, type WrittenElement } from '@/connectors/xml'
import type { Gateway, Reply } from './gateway'
import { type ReadVerdict, readRules } from './permission-rules'
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

/** Object name of the first user-defined dimension that `getDimensions` lists (SI-21); undefined when the company has none. */
export function firstUserDefinedDimension(data: XmlElement | undefined): string | undefined {
  const dimensions = childrenOf(findElement(data, 'dimensions'), 'dimension')
  const own = dimensions.find(
    (dimension) => textAt(dimension, 'userDefinedDimension').toLowerCase() === 'true',
  )
  return textAt(own, 'objectName') || undefined
}

/** One `permission` check per probe. Where all are denied, the role as a whole is to blame and no single row (SI-55). */
export function reportPermissions(probes: readonly Probe[], reads: readonly Read[]): Check[] {
  const isEmpty = isRoleEmpty(reads)
  return reads.map(({ state, findings, raw, ms }, index) => ({
    id: 'permission',
    row: probes[index]?.row,
    state,
    findings: isEmpty && isDenied({ findings }) ? [likely('roleEmpty')] : findings,
    ...(raw && { raw }),
    ms,
  }))
}

export function permissionsNotReached(probes: readonly Probe[]): Check[] {
  return probes.map(({ row }) => ({ id: 'permission', row, state: 'notReached', findings: [], ms: 0 }))
}

/** Every read was denied, and there were several; a company without user-defined dimensions has nothing to deny there. */
function isRoleEmpty(reads: readonly Read[]): boolean {
  const asked = reads.filter(({ findings }) => findings[0]?.cause !== 'noUserDefinedDimensions')
  return asked.length > 1 && asked.every(isDenied)
}

function isDenied({ findings }: Pick<Read, 'findings'>): boolean {
  return findings[0]?.cause === 'permissionMissing'
}
