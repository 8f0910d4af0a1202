import type { XmlElement } from '@rgrove/parse-xml'
import { type Check, certain, likely, type Probe, type RawAnswer } from '@/connectors/connector'
import { judge, unknown } from '@/connectors/rules'
import { childrenOf, findElement, textAt, type WrittenElement } from '@/connectors/xml'
import type { Gateway, GatewayReply } from './gateway'
import { type ReadVerdict, readRules } from './permission-rules'
import { getDimensions, query, sessionLogin } from './requests'
import type { Session } from './sign-in'

/** The verdict on reading one object, and the milliseconds spent waiting for it. */
export type Read = ReadVerdict & { raw?: RawAnswer; ms: number }

type Ask = (functions: WrittenElement[]) => Promise<GatewayReply>

/**
 * Reads one record per probe and returns a verdict for each, in the order of the probes. All reads are one request;
 * a user-defined dimension takes one more.
 */
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
    // The first row alone counts the wait for the common request.
    const { data, ...read } = readResult(reply, controlId(index), index === 0 ? reply.ms : 0)
    const isListed = !('object' in probe) && read.state === 'passed'
    reads.push(isListed ? await readDimension(ask, read.ms, data) : read)
  }
  return reads
}

function probeFunction(probe: Probe, index: number): WrittenElement {
  if (typeof probe.object !== 'string') return getDimensions(controlId(index))
  return query(controlId(index), probe.object, fieldOf(probe.object))
}

function controlId(index: number): string {
  return `probe:${index}`
}

/** The objects that may lack RECORDNO, each with a field that it has (SI-67 to SI-69). */
const otherFields = new Map([
  ['PODOCUMENTPARAMS', 'DOCID'],
  ['USERROLES', 'USERID'],
])

function fieldOf(object: string): string {
  return otherFields.get(object) ?? 'RECORDNO'
}

/** Reads the first user-defined dimension by its `id`, which is in small letters there (SI-71). */
async function readDimension(ask: Ask, ms: number, dimensions: XmlElement | undefined): Promise<Read> {
  const object = firstUserDefinedDimension(dimensions)
  if (!object) return { ...unknown(certain('noUserDefinedDimensions')), ms }
  const reply = await ask([query(controlId(0), object, 'id')])
  const { data: _, ...read } = readResult(reply, controlId(0), ms + reply.ms)
  return read
}

function readResult(reply: GatewayReply, controlId: string, ms: number): Read & { data?: XmlElement } {
  if (reply.trouble !== undefined) return { ...unknown(certain(reply.trouble)), raw: reply.raw, ms }
  const { answer, httpStatus } = reply
  if (answer.level !== 'result') return { ...judge(readRules, { ...answer, httpStatus }), ms }
  const result = answer.results.get(controlId)
  if (result?.isSuccess) return { state: 'passed', findings: [], data: result.data, ms }
  return { ...judge(readRules, { level: 'result', httpStatus, errors: result?.errors ?? [] }), ms }
}

/**
 * Returns the object name of the first user-defined dimension that `getDimensions` lists (SI-21), or undefined when
 * the company has none.
 */
function firstUserDefinedDimension(data: XmlElement | undefined): string | undefined {
  const dimensions = childrenOf(findElement(data, 'dimensions'), 'dimension')
  const own = dimensions.find(
    (dimension) => textAt(dimension, 'userDefinedDimension').toLowerCase() === 'true',
  )
  return textAt(own, 'objectName') || undefined
}

/**
 * Returns one `permission` check per probe. When every read is denied, the check names the role as a whole and no
 * single row (SI-55).
 */
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

/**
 * Returns whether several reads were made and all were denied. A company without user-defined dimensions has nothing
 * to deny there, so that read does not count.
 */
function isRoleEmpty(reads: readonly Read[]): boolean {
  const asked = reads.filter(({ findings }) => findings[0]?.cause !== 'noUserDefinedDimensions')
  return asked.length > 1 && asked.every(isDenied)
}

function isDenied({ findings }: Pick<Read, 'findings'>): boolean {
  return findings[0]?.cause === 'permissionMissing'
}
