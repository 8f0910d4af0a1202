import type { IncomingMessage } from 'node:http'
import { currentRequest } from '@/lib/platform/server/request-context'
import { cookiesIn, type SentCookies } from './sent-cookies'

/** The parameters of a page's address, as Next hands them to the page. */
export type PageParams = Record<string, string | string[]>

/** A page that is about to be drawn. */
export type OpenedPage = {
  pathname: string
  params: PageParams
  cookies: SentCookies
}

/** Begins what a page will ask for. Returns undefined for an address whose requests read nothing ahead. */
type ReadAhead = (page: OpenedPage) => Promise<unknown> | undefined

// Next bundles this file once for each part of the product, and the server has a copy of its own.
const shared = globalThis as { handrailReadAhead?: ReadAhead }

/** Sets the function that asks for what a page will ask for. */
export function setReadAhead(read: ReadAhead): void {
  shared.handrailReadAhead = read
}

/**
 * Makes a read that a page's request does once for the same arguments, whoever asks. `name` tells it from other reads. The arguments must
 * be values that JSON can say.
 */
export function readForPage<Args extends unknown[], Result>(
  name: string,
  read: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  return (...args) => {
    const reads = currentRequest()?.pageReads
    if (!reads) return read(...args)
    const key = JSON.stringify([name, ...args])
    const known = reads.get(key) as Promise<Result> | undefined
    if (known) return known
    const result = read(...args)
    reads.set(key, result)
    return result
  }
}

/**
 * Reads what a page will ask for, before React begins to draw it. React draws a page that has to wait in several parts, each of which goes
 * through all of its streams: that costs a seventh of the processor time of a page. What cannot be read is left to the page, which fails by
 * the same promise.
 */
export async function drawWithReads(request: IncomingMessage, draw: () => Promise<void>): Promise<void> {
  const context = currentRequest()
  const { handrailReadAhead: readAhead } = shared
  if (!context || !readAhead) return draw()
  context.pageReads = new Map()
  try {
    const isBeingRead = readAhead(openedPage(request))
    if (isBeingRead) await isBeingRead.catch(() => undefined)
    else delete context.pageReads
    await draw()
  } finally {
    // A connection that was opened meanwhile keeps the context for as long as it lives.
    delete context.pageReads
  }
}

function openedPage({ url = '', headers }: IncomingMessage): OpenedPage {
  const [pathname = '', search = ''] = url.split('?')
  return { pathname, params: paramsOf(new URLSearchParams(search)), cookies: cookiesIn(headers.cookie) }
}

function paramsOf(search: URLSearchParams): PageParams {
  const names = [...new Set(search.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const values = search.getAll(name)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}
