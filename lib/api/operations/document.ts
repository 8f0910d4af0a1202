import { z } from 'zod'
import { describeApi } from '@/lib/api/openapi'
import { defineOperation, type Operation } from '@/lib/api/operation'

/** Returns the operation that answers the description of all operations. */
export function documentOperation(list: () => Operation[]): Operation {
  return defineOperation({
    id: 'readDocument',
    group: 'document',
    method: 'GET',
    path: '/openapi.json',
    scope: 'none',
    answer: z.record(z.string(), z.unknown()),
    run: async () => ({ ...describeApi(list()) }),
  })
}
