import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

/** What the server knows of the request that it is answering. */
export type RequestContext = {
  /** Stands in the answer's header and in every line of the log about this request. */
  requestId: string
  /** What limits count the caller by. Undefined where the caller's own address is not known. */
  callerKey?: string
  /** Says that the request cannot be read, so that the fault is the caller's and not ours. */
  isMalformed?: boolean
  /** The route by which the request is counted, where one route of Next holds several of ours. */
  route?: string
  /**
   * The reads that this request has begun for its page, each under its name and arguments (`lib/platform/http/page-reads.ts`). Undefined
   * unless the request opens a page for which the server reads ahead.
   */
  pageReads?: Map<string, Promise<unknown>>
}

type Shared = {
  handrailRequests?: AsyncLocalStorage<RequestContext>
  handrailContexts?: WeakMap<ServerResponse, RequestContext>
}

// Next bundles this file once for each part of the product, so the storage stands where all the copies find it.
const shared = globalThis as Shared

function storage(): AsyncLocalStorage<RequestContext> {
  shared.handrailRequests ??= new AsyncLocalStorage()
  return shared.handrailRequests
}

function contexts(): WeakMap<ServerResponse, RequestContext> {
  shared.handrailContexts ??= new WeakMap()
  return shared.handrailContexts
}

/** Runs a function for a request. All that it begins knows the request. */
export function runForRequest<T>(context: RequestContext, run: () => T, response?: ServerResponse): T {
  if (response) contexts().set(response, context)
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

/** Notes the route by which the request is counted. It must be one of a fixed number. */
export function labelRoute(route: string): void {
  const request = currentRequest()
  if (request) request.route = route
}

/** Returns the route that was noted for the request which a response answers. */
export function routeOf(response: ServerResponse): string | undefined {
  return contexts().get(response)?.route
}
