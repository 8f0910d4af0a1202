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
