/** The parts of one `error` in an answer. */
export type ErrorParts = {
  errorno: string
  description?: string
  description2?: string
  correction?: string
  errorid?: string
}

/**
 * Errors of requests and sign-ins. Each names its row in docs/protocols/sage-intacct.md, which has the source of the text.
 * Texts marked ASSUMED are guesses, because no public record quotes the gateway.
 */
export const errors = {
  // SI-32
  senderRefused: () =>
    generalRefusal('Incorrect Intacct XML Partner ID or password. [Support ID: sandbox%7E1]'),
  // SI-33
  senderNotAuthorized: (senderId: string, companyId: string): ErrorParts => ({
    ...generalRefusal(
      `The sender ID '${senderId}' is not authorized to make Web Services requests to company ID '${companyId}'.`,
    ),
    description: 'Invalid Web Services Authorization',
    correction: 'Contact the company administrator to grant Web Services authorization to this sender ID.',
  }),
  // SI-34. For SI-40 it is ASSUMED: integrators say only that a refused entity reads like refused credentials.
  signInIncorrect: () => generalRefusal('Sign-in information is incorrect'),
  // SI-35
  preprocessorRefused: (): ErrorParts => ({
    errorno: 'XMLGW_JPP0002',
    description: 'Sign-in information is incorrect. Please check your request.',
  }),
  // SI-36
  invalidRequest: (): ErrorParts => ({ errorno: 'invalidRequest', description: 'Invalid Request' }),
  // SI-37
  unroutable: (): ErrorParts => ({
    errorno: 'GW-0011',
    description: 'Invalid Request [Request ID: AC47C2BE:D9EE_63EBC07F.59]',
  }),
  // SI-38. The text is ASSUMED.
  rateLimited: (): ErrorParts => ({
    errorno: 'GW-0010',
    description: 'Too Many Requests [Request ID: AC47C2BE:1]',
  }),
  // SI-39
  rateLimitedText: (): ErrorParts => ({ errorno: '', description2: 'API rate limit exceeded' }),
  // SI-41, as another integrator prints it
  entityWorded: () =>
    generalRefusal('User ID used does not have access to the entity you are attempting to slide into'),
  // SI-42
  sessionUnknown: (sessionId: string) => generalRefusal(`Invalid session ${sessionId}`),
  // SI-43
  companyExpired: (): ErrorParts => ({
    errorno: 'PL04000055',
    description2: 'This company is a demo company and has expired.',
  }),
  // SI-44
  malformed: (detail: string): ErrorParts => ({
    errorno: 'XL03000003',
    description2: `XML Parse schema error: ${detail}`,
  }),
  // SI-45
  policyUnknown: () => generalRefusal('test is not a valid transport policy.'),
  // SI-46 to SI-48
  ipRefused: () => generalRefusal('ASSUMED: requests from this IP address are not allowed for the company.'),
  notSubscribed: () => generalRefusal('ASSUMED: the company is not subscribed to Web Services.'),
  userLocked: () => generalRefusal('ASSUMED: the user is locked out.'),
  userInactive: () => generalRefusal('ASSUMED: the user is inactive.'),
  unworded: () => generalRefusal('ASSUMED: a refusal in words nobody has published.'),
}

/** The number that most refusals share (SI-30). */
function generalRefusal(description2: string): ErrorParts {
  return { errorno: 'XL03000006', description2 }
}

const support = ' [Support ID: p5rxS%7EYx0sandbox]'

/** Errors of single reads. Each names its row in docs/protocols/sage-intacct.md, which has the source of the text. */
export const readErrors = {
  // SI-54
  denied: (object: string): ErrorParts =>
    readRefusal(`You do not have permission for API operation QUERY on objects of type ${object}${support}`),
  // SI-56
  operationUnavailable: (object: string): ErrorParts =>
    readRefusal(`API operation 'QUERY' cannot be performed on objects of type ${object}${support}`),
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
  // SI-62. The text is ASSUMED; it is on record only that it names the field.
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
  // SI-103. The text is ASSUMED.
  entityNeeded: (): ErrorParts => ({
    errorno: 'BL03000018',
    description2: 'ASSUMED: select an entity, because a location is required here',
  }),
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
function readRefusal(description2: string): ErrorParts {
  return { errorno: 'PL04000005', description2 }
}
