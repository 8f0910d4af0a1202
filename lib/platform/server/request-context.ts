import { AsyncLocalStorage } from 'node:async_hooks'

/** What the server knows of the request that it is answering. */
export type RequestContext = {
  /** Stands in the answer's header and in every line of the log about this request. */
  requestId: string
  /** What limits count the caller by. Undefined where the caller's own address is not known. */
  callerKey?: string
  /** Says that the request cannot be read, so that the fault is the caller's and not ours. */
  isMalformed?: boolean
}

// Next bundles this file once for each part of the product, so the storage stands where all the copies find it.
const shared = globalThis as { handrailRequests?: AsyncLocalStorage<RequestContext> }

function storage(): AsyncLocalStorage<RequestContext> {
  shared.handrailRequests ??= new AsyncLocalStorage()
  return shared.handrailRequests
}

/** Runs a function for a request. All that it begins knows the request. */
export function runForRequest<T>(context: RequestContext, run: () => T): T {
  return storage().run(context, run)
}

/** Returns the request that is being answered. Undefined in a job, in a command and under `npm run dev`. */
export function currentRequest(): RequestContext | undefined {
  return storage().getStore()
}

/** Notes that the fault lies in what was sent. The answer is then 400 where it would be 500. */
export function markMalformed(): void {
  const request = currentRequest()
  if (request) request.isMalformed = true
}
