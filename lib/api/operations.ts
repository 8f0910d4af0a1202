import type { Operation } from './operation'
import { confirmCredentialsOperation, readCredentialsOperation } from './operations/credentials'
import { documentOperation } from './operations/document'
import { listGuidesOperation } from './operations/guides'
import { listErpsOperation, reportFailureOperation } from './operations/health'

/** Every operation of the API, in the order of the reference. */
export const operations: Operation[] = [
  listGuidesOperation,
  readCredentialsOperation,
  confirmCredentialsOperation,
  reportFailureOperation,
  listErpsOperation,
  documentOperation(() => operations),
]
