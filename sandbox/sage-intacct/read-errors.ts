import type { ErrorParts } from './errors'

const support = ' [Support ID: p5rxS%7EYx0sandbox]'

/** Refusals of one read, by their row in docs/protocols/sage-intacct.md; sources are named there. */
export const readErrors = {
  // SI-54
  denied: (object: string): ErrorParts =>
    pl5(`You do not have permission for API operation QUERY on objects of type ${object}${support}`),
  // SI-56
  operationUnavailable: (object: string): ErrorParts =>
    pl5(`API operation 'QUERY' cannot be performed on objects of type ${object}${support}`),
  // SI-57
  objectUnknown: (object: string): ErrorParts => ({
    errorno: 'Query Failed',
    description2: `Object definition ${object} not found`,
  }),
  // SI-58
  notPermitted: (): ErrorParts => ({
    errorno: '',
    description2: "You're not authorized to perform this action",
  }),
  // SI-59
  featureDisabled: (): ErrorParts => ({
    errorno: '',
    description2: 'This feature is disabled for your company or your current user',
  }),
  // SI-60
  moduleMissing: (): ErrorParts => ({
    errorno: '',
    description2: 'Account allocation module is not subscribed',
  }),
  // SI-58
  historyDenied: (): ErrorParts => ({
    errorno: '',
    description2: 'You do not have permission to view audit history',
  }),
  // SI-61
  fieldRefused: (object: string, field = 'RECORDNO'): ErrorParts => ({
    errorno: 'XL03000006',
    description2: `The following fields cannot be queried: [${object}: [${field}] ]`,
  }),
  // SI-62; the text is ASSUMED, only that it names the field is on record
  filterRefused: (): ErrorParts => ({
    errorno: 'XL03000010',
    description2: 'ASSUMED: unknown filter field WHENMODIFIED',
  }),
  // SI-63
  readFailed: (): ErrorParts => ({
    errorno: 'DL02000001',
    description: 'Error',
    description2: 'There was an error processing the request.',
  }),
  // SI-64
  rolledBack: (): ErrorParts => ({
    errorno: 'XL03000009',
    description2: 'The entire transaction in this operation has been rolled back due to an error.',
  }),
  // SI-65
  offLine: (): ErrorParts => ({ errorno: '', description2: 'The Service is Temporarily Off-line' }),
  // SI-66
  businessRule: (): ErrorParts => ({
    errorno: 'BL01001973',
    description: 'Duplicate account number',
    description2: `The account number '5000.11' already exists${support}`,
    correction: 'Enter unique account number',
    errorid: 'GL-0493',
  }),
} satisfies Record<string, (object: string) => ErrorParts>

export type ReadErrorName = keyof typeof readErrors

/** The number that a missing permission and an unavailable object share (SI-54, SI-56). */
function pl5(description2: string): ErrorParts {
  return { errorno: 'PL04000005', description2 }
}
