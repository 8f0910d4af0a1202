import type { Sent } from '../stand-in'
import { accept, failure, refuseSignIn, success } from './answers'
import { type ErrorParts, errors, readErrors } from './errors'
import { mishaps } from './mishaps'
import type { GatewayRequest, RequestedFunction } from './request'
import type { Scenario } from './scenarios'
import type { State } from './state'

/** Objects a query may name, each with the fields known to be selectable (SI-67 to SI-70). */
const recordOnly = [
  'APBILL',
  'ARINVOICE',
  'CCTRANSACTION',
  'CHECKINGACCOUNT',
  'CLASS',
  'CREDITCARD',
  'CUSTOMER',
  'DEPARTMENT',
  'EEACCOUNTLABEL',
  'EEXPENSES',
  'EMPLOYEE',
  'GLACCOUNT',
  'GLBATCH',
  'GLDETAIL',
  'GLJOURNAL',
  'ITEM',
  'LOCATION',
  'PODOCUMENT',
  'PROJECT',
  'ROLEPOLICYASSIGNMENT',
  'ROLES',
  'SAVINGSACCOUNT',
  'SODOCUMENT',
  'SODOCUMENTPARAMS',
  'TASK',
  'TAXDETAIL',
  'TAXSOLUTION',
  'TIMESHEET',
  'TIMETYPE',
  'USERRIGHTS',
  'VENDOR',
  'WAREHOUSE',
]

export const userDefinedDimension = 'REGION_CODE'

const fieldsByObject = new Map<string, readonly string[]>([
  ...recordOnly.map((name) => [name, ['RECORDNO']] as const),
  ['LOCATIONENTITY', ['RECORDNO', 'LOCATIONID', 'NAME']],
  ['USERINFO', ['RECORDNO', 'LOGINID']],
  ['PODOCUMENTPARAMS', ['DOCID']],
  ['USERROLES', ['USERID', 'ROLENAME']],
  // Platform objects write their fields in small letters (SI-71).
  [userDefinedDimension, ['id', 'name', 'createdBy', 'updatedAt']],
])

/** The fields of an object, or undefined for one that does not exist. */
export function fieldsOf(object: string): readonly string[] | undefined {
  return fieldsByObject.get(object.toUpperCase())
}

/** One result per function, for a session this stand-in has issued. */
export function answerReads(state: State, request: GatewayRequest, sessionId: string): Sent {
  const session = state.sessions.get(sessionId)
  if (!session) return refuseSignIn(request, { userId: '', companyId: '' }, errors.sessionUnknown(sessionId))
  const { login, scenario } = session
  if (scenario.readMishap) return mishaps[scenario.readMishap]()
  if (request.functions.some(({ name }) => name === 'query')) state.companies.repair(login, scenario)
  const results = request.functions.map((asked) => readResult(asked, scenario, request.wantsAdditionalInfo))
  return accept(request, login, results)
}

/** The `result` of one function in a session of `scenario`. */
function readResult(asked: RequestedFunction, scenario: Scenario, hasInfo: boolean): string {
  if (asked.name === 'getDimensions') return success(asked.name, asked.controlId, dimensionsData(scenario))
  if (asked.name !== 'query') return failure(asked.name, asked.controlId, readErrors.readFailed(), hasInfo)
  const error = queryError(asked.object, asked.fields, scenario)
  if (!error) return success('query', asked.controlId, queryData(asked.object, asked.fields))
  const isAborted = scenario.vendorError === 'rolledBack'
  return failure('query', asked.controlId, error, hasInfo, isAborted ? 'aborted' : 'failure')
}

/** Permission is checked before the record is looked for (SI-19), existence before permission (ASSUMED). */
function queryError(object: string, fields: string[], scenario: Scenario): ErrorParts | undefined {
  const known =
    object === userDefinedDimension && scenario.userDefinedDimensions === 'none'
      ? undefined
      : fieldsOf(object)
  if (!known) return readErrors.objectUnknown(object)
  if (isDenied(object, scenario)) return readErrors.denied(object)
  const odd = fields.find((field) => !known.includes(field))
  if (odd) return readErrors.fieldRefused(object, odd)
  return scenario.vendorError && object === 'VENDOR' ? readErrors[scenario.vendorError](object) : undefined
}

function isDenied(object: string, { denied = [], userDefinedDimensions }: Scenario): boolean {
  if (object === userDefinedDimension) return userDefinedDimensions === 'denied'
  return denied === 'all' || denied.includes(object)
}

/** The record element's name is in small letters for some objects, and some have no rows at all (SI-24). */
function queryData(object: string, fields: string[]): string {
  if (object === 'TAXDETAIL')
    return `<data listtype="${object}" totalcount="0" offset="0" count="0" numremaining="0"/>`
  const record = object === 'PROJECT' ? object.toLowerCase() : object
  const values = fields.map((field) => `<${field}>208</${field}>`).join('')
  return `<data listtype="${object}" totalcount="2" offset="0" count="1" numremaining="1"><${record}>${values}</${record}></data>`
}

/** SI-21 */
function dimensionsData({ userDefinedDimensions }: Scenario): string {
  const own = userDefinedDimensions === 'none' ? '' : dimension(userDefinedDimension, 'Region', true)
  const all = dimension('DEPARTMENT', 'Department', false) + dimension('LOCATION', 'Location', false) + own
  return `<data><dimensions>${all}</dimensions></data>`
}

function dimension(name: string, label: string, isOwn: boolean): string {
  const labels = `<objectLabel>${label}</objectLabel><termLabel>${label}</termLabel>`
  const flags = `<userDefinedDimension>${isOwn}</userDefinedDimension><enabledInGL>true</enabledInGL>`
  return `<dimension><objectName>${name}</objectName>${labels}${flags}</dimension>`
}
