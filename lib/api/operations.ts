import type { Operation } from './operation'
import { documentOperation } from './operations/document'
import { listGuidesOperation } from './operations/guides'

/** Every operation of the API, in the order of the reference. */
export const operations: Operation[] = [listGuidesOperation, documentOperation(() => operations)]
