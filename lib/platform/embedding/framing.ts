import type { Env } from '@/lib/platform/env'

type FramingSettings = Pick<Env, 'EMBED_ORIGINS'>

/** The pages of a customer before and in an onboarding, and those that answer one of their forms. */
const customerPages =
  /^\/[a-zA-Z-]+\/(setup|start|link-sent|not-open|guide-absent|thank-you|too-large|updated|wrong-address)(\/|$)/

/** The pages with example data, which the preview shows in a frame of a chosen width. */
const examplePages = /^\/[a-zA-Z-]+\/dashboard\/preview\/[\w-]+\/[\w/-]+$/

/** Returns whether a path is one of a page with example data. */
export function isExamplePage(pathname: string): boolean {
  return examplePages.test(pathname)
}

/** Returns the `frame-ancestors` of a page. Only a customer's pages may be held in a frame, and only by the origins of EMBED_ORIGINS. The preview holds its examples itself. */
export function frameAncestors(pathname: string, { EMBED_ORIGINS }: FramingSettings): string {
  if (isExamplePage(pathname)) return "'self'"
  return EMBED_ORIGINS.length > 0 && customerPages.test(pathname) ? EMBED_ORIGINS.join(' ') : "'none'"
}

/** Returns whether a browser asks for a page to show it in a frame. It says so with each document, and not with a script's calls. */
export function isForFrame(headers: Headers): boolean {
  return ['iframe', 'frame', 'embed', 'object'].includes(headers.get('sec-fetch-dest') ?? '')
}

/**
 * Returns whether the frame is one on a page of another site. A browser then sends and stores only cookies that are partitioned by that
 * site. A frame of the same site shares the cookies of a tab.
 */
export function isForForeignFrame(headers: Headers): boolean {
  return isForFrame(headers) && headers.get('sec-fetch-site') === 'cross-site'
}

/**
 * The attributes of a cookie in a frame of another site. It is kept apart for each site that holds the frame, so a tab never sends it.
 * Browsers count http on localhost as secure.
 */
export const partitionedCookie = { secure: true, sameSite: 'none', partitioned: true } as const

/**
 * Returns the name of the cookie that marks a frame of another site. It is set with the frame's first page and partitioned, so a request
 * that carries it comes out of such a frame.
 */
export function frameCookieName(isHttps: boolean): string {
  return `${isHttps ? '__Host-' : ''}framed`
}
