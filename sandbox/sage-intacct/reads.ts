import type { Sent } from '../stand-in'
import { accept, failure, refuseSignIn, success } from './answers'
import { type ErrorParts, errors, readErrors } from './errors'
import { mishaps } from './mishaps'
import type { GatewayRequest, RequestedFunction } from './request'
import type { Scenario } from './scenarios'
import type { Session, State } from './state'

/** Objects of which only RECORDNO is on record as a field that a query may select. */
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

/** The objects that a query may name, each with the fields on record (SI-67 to SI-70). */
const fieldsByObject = new Map<string, readonly string[]>([
  ...recordOnly.map((name) => [name, ['RECORDNO']] as const),
  ['LOCATIONENTITY', ['RECORDNO', 'LOCATIONID', 'NAME']],
  ['USERINFO', ['RECORDNO', 'LOGINID']],
  ['PODOCUMENTPARAMS', ['DOCID']],
  ['USERROLES', ['USERID', 'ROLENAME']],
  // Platform objects have fields in small letters (SI-71).
  [userDefinedDimension, ['id', 'name', 'createdBy', 'updatedAt']],
])

/** Answers the functions of a request, in a session that this stand-in has issued. */
export function answerReads(state: State, request: GatewayRequest, sessionId: string): Sent {
  const session = state.sessions.get(sessionId)
  if (!session) return refuseSignIn(request, { userId: '', companyId: '' }, errors.sessionUnknown(sessionId))
  const { login, scenario } = session
  if (scenario.readMishap) return mishaps[scenario.readMishap]()
  if (request.functions.some(({ name }) => name === 'query')) state.companies.repair(login, scenario)
  const results = request.functions.map((called) => readResult(called, session, request.wantsAdditionalInfo))
  return accept(request, login, results)
}

/** Returns the `result` of one function in a scenario. */
function readResult(called: RequestedFunction, { login, scenario }: Session, hasInfo: boolean): string {
  if (called.name === 'getDimensions') return success(called.name, called.controlId, dimensionsData(scenario))
  if (called.name !== 'query') return failure(called.name, called.controlId, readErrors.readFailed(), hasInfo)
  const error =
    scenario.needsEntity && !login.entityId
      ? readErrors.entityNeeded()
      : queryError(called.object, called.fields, scenario)
  if (!error) return success('query', called.controlId, queryData(called.object, called.fields))
  const isAborted = scenario.vendorError === 'rolledBack'
  return failure('query', called.controlId, error, hasInfo, isAborted ? 'aborted' : 'failure')
}

/**
 * Returns why a query fails. Permission is checked before the record is looked for (SI-19); that existence is checked
 * before both is ASSUMED.
 */
function queryError(object: string, fields: string[], scenario: Scenario): ErrorParts | undefined {
  const existingFields =
    object === userDefinedDimension && scenario.userDefinedDimensions === 'none'
      ? undefined
      : fieldsOf(object)
  if (!existingFields) return readErrors.objectUnknown(object)
  if (isDenied(object, scenario)) return readErrors.denied(object)
  const unknownField = fields.find((field) => !existingFields.includes(field))
  if (unknownField) return readErrors.fieldRefused(object, unknownField)
  if (scenario.onlyReadable && object !== scenario.onlyReadable) return readErrors.readFailed()
  return scenario.vendorError && object === 'VENDOR' ? readErrors[scenario.vendorError](object) : undefined
}

/** Returns the fields of an object, or undefined when the object does not exist. */
function fieldsOf(object: string): readonly string[] | undefined {
  return fieldsByObject.get(object.toUpperCase())
}

function isDenied(object: string, { denied = [], userDefinedDimensions }: Scenario): boolean {
  if (object === userDefinedDimension) return userDefinedDimensions === 'denied'
  return denied === 'all' || denied.includes(object)
}

/** Returns the data of a query. Some objects have record elements in small letters, and some have no rows (SI-24). */
function queryData(object: string, fields: string[]): string {
  if (object === 'TAXDETAIL')
    return `<data listtype="${object}" totalcount="0" offset="0" count="0" numremaining="0"/>`
  const record = object === 'PROJECT' ? object.toLowerCase() : object
  const values = fields.map((field) => `<${field}>208</${field}>`).join('')
  return `<data listtype="${object}" totalcount="2" offset="0" count="1" numremaining="1"><${record}>${values}</${record}></data>`
}

/** Returns the answer to `getDimensions` (SI-21). */
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
