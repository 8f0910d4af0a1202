import { getEnv } from '@/lib/platform/env'
import { knownActions } from './action-ids'
import { findSameForm, listPageForms } from './page-forms'
import { calledAction, mayBePostedForm, type PostedForm, readPostedForm } from './posted-form'

/**
 * What becomes of a form from a page of another build, whose action this build does not know under its id. `renamed` is the id
 * of the same form's action in this build. Without it, this build's page has no such form.
 */
export type ForeignForm = { posted: PostedForm; isCalled: boolean; renamed: string | undefined }

/**
 * Returns the form of another build that a request brings, or undefined: nearly always. Action ids stay the same from build to
 * build while an action keeps its name and its file, so this is for the others, and for builds of before that rule. Finds the
 * same form on the page that the form was on, as this build shows it to the same reader.
 */
export async function findForeignForm(request: Request, origin: string): Promise<ForeignForm | undefined> {
  const known = knownActions()
  if (known.size === 0 || request.method !== 'POST') return undefined
  const called = calledAction(request.headers)
  if (called ? known.has(called) : !mayBePostedForm(request)) return undefined
  const posted = await readPostedForm(request.clone())
  if (!posted || known.has(posted.actionId)) return undefined
  const renamed = findSameForm(listPageForms(await openPage(request, origin)), posted)
  return { posted, isCalled: called !== undefined, renamed }
}

/** Returns the page of the request's address, as its sender would see it, or an empty text when the page does not open. */
async function openPage(request: Request, origin: string): Promise<string> {
  const page = await fetch(addressHere(request, origin), {
    headers: pick(request.headers, ['cookie', 'accept-language']),
    redirect: 'manual',
  }).catch(() => undefined)
  return page?.ok ? page.text() : ''
}

/** Posts a form that was posted without JavaScript once more, with the id of this build. Returns the answer. */
export async function postRenamed(
  request: Request,
  { posted, renamed = '' }: ForeignForm,
  origin: string,
): Promise<Response> {
  const body = Buffer.from(await request.clone().arrayBuffer())
  const answer = await fetch(addressHere(request, origin), {
    method: 'POST',
    headers: withoutHopByHop(request.headers),
    body: new Uint8Array(Buffer.from(body.toString('latin1').replaceAll(posted.actionId, renamed), 'latin1')),
    redirect: 'manual',
  })
  const headers = withoutHopByHop(answer.headers)
  const location = headers.get('location')
  // Next does not let its proxy answer with a relative address.
  if (location) headers.set('location', new URL(location, getEnv().APP_URL).href)
  return new Response(answer.body, { status: answer.status, headers })
}

/** Returns the headers of an answer upon which a page's script loads the page anew: to it this is a redirect to another build. */
export function loadAnew(here: string): Record<string, string> {
  return { 'x-action-redirect': `${here};replace`, 'content-type': 'text/plain' }
}

/** Returns the address of a request at the product itself, past any proxy in front of it. A path like `//elsewhere` stays a path. */
export function addressHere({ url }: Pick<Request, 'url'>, origin: string): URL {
  const { pathname, search } = new URL(url)
  return Object.assign(new URL(origin), { pathname, search })
}

function pick(headers: Headers, names: string[]): Headers {
  return new Headers(names.flatMap((name): [string, string][] => [[name, headers.get(name) ?? '']]))
}

const hopByHop = [
  'connection',
  'content-encoding',
  'content-length',
  'host',
  'keep-alive',
  'transfer-encoding',
]

function withoutHopByHop(headers: Headers): Headers {
  const kept = new Headers(headers)
  for (const name of hopByHop) kept.delete(name)
  return kept
}
