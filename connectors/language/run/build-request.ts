import { randomUUID } from 'node:crypto'
import type { HttpRequest } from '@/connectors/http'
import { buildGrant } from '@/connectors/language/authentication/build-grant'
import { signOAuth1 } from '@/connectors/language/authentication/sign-oauth1'
import type { Answers } from '@/connectors/language/schema/answers'
import type { Tree } from '@/connectors/language/schema/basics'
import type { Authentication, Grant, Request } from '@/connectors/language/schema/requests'
import { wellFormed } from '@/connectors/xml'
import { fill, fillMap, fillTree, type Values } from './fill'
import type { Run } from './run'
import { writeSoap, writeXmlTree } from './write-tree'

export type Built = Pick<HttpRequest, 'method' | 'url' | 'headers' | 'contentType' | 'body'>

/** The part of a request that asks for a further page of a list: the address that the ERP names, or a parameter of the query. */
export type Page = { next: string } | { parameter: string; value: number }

/** What a request is filled with besides the values of the run: names of a row, and trees that are set in whole. */
export type Filling = {
  values: Values
  inserted?: ReadonlyMap<string, Tree>
  /** The names whose values the file itself has written, so that they may hold slashes and question marks. */
  written?: ReadonlySet<string>
  /** The page of a list that is asked for; absent: the first. */
  page?: Page
}

/** Visible ASCII and spaces: nothing else of a value may end up in a header. */
const headerValue = /^[\x20-\x7e]*$/

/**
 * Returns what a request sends. Returns undefined when a value does not fit: a name without a value where one must stand, a
 * character that no header or no XML can hold.
 */
export async function buildRequest(
  run: Run,
  request: Request,
  answers: Answers,
  filling: Filling,
): Promise<Built | undefined> {
  const proof = proofOf(run, request, filling.values)
  const url = buildUrl(run, request, filling, proof.query)
  if (url === undefined) return undefined
  if (request.grant) return buildToken(run, url, request.grant, filling.values)
  const headers = {
    ...(answers.format === 'json' && { Accept: 'application/json' }),
    ...(request.soap && { SOAPAction: `"${request.soap.action}"` }),
    ...fillMap(request.headers ?? {}, filling.values),
    ...proof.headers,
  }
  if (!Object.values(headers).every((value) => headerValue.test(value))) return undefined
  try {
    const { body, contentType } = buildBody(run, request, answers, filling)
    const method = request.method ?? (body === undefined ? 'GET' : 'POST')
    const unsigned: Built = { method, url, headers, ...(body !== undefined && { body, contentType }) }
    return signed(run, request, unsigned, filling.values)
  } catch (error) {
    // The text holds what XML cannot.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Returns the request for a token. Its encoded client secret or assertion is added to the secrets that must be hidden. */
async function buildToken(run: Run, url: string, grant: Grant, values: Values): Promise<Built | undefined> {
  const built = URL.canParse(url) ? await buildGrant(run.file, url, grant, values) : undefined
  if (!built) return undefined
  const { proof, ...request } = built
  if (proof) run.secrets.push(proof)
  return request
}

/**
 * Returns the address. A value that is an address stands as it is where the address begins, and so does what the file has written;
 * all others are escaped.
 */
function buildUrl(
  run: Run,
  { url, query }: Request,
  { values, written, page }: Filling,
  proof: Record<string, string>,
): string | undefined {
  const first = /^\{(\w+)\}/.exec(url)?.[1]
  const filled = fill(url, values, (value, name) =>
    (name === first && run.addresses.has(name)) || written?.has(name)
      ? value
      : encodeURIComponent(wellFormed(value)),
  )
  if (filled === undefined) return undefined
  if (page && 'next' in page) return addressOfNext(page.next, filled, proof)
  const asked = { ...fillMap(query ?? {}, values), ...(page && { [page.parameter]: String(page.value) }) }
  const parameters = new URLSearchParams({ ...asked, ...proof }).toString()
  if (!parameters) return filled
  return `${filled}${filled.includes('?') ? '&' : '?'}${parameters}`
}

/**
 * Returns the address that an answer names for the next page. One at another origin than the list's own is none, because the request
 * carries the proof of who asks.
 */
function addressOfNext(next: string, list: string, proof: Record<string, string>): string | undefined {
  if (!URL.canParse(next, list)) return undefined
  const url = new URL(next, list)
  for (const [name, value] of Object.entries(proof)) url.searchParams.set(name, value)
  return url.origin === new URL(list).origin ? url.href : undefined
}

function buildBody(
  { file }: Run,
  request: Request,
  { format }: Answers,
  { values, inserted = new Map() }: Filling,
): { body?: string; contentType?: string } {
  if (request.form) {
    const body = new URLSearchParams(fillMap(request.form, values)).toString()
    return { body, contentType: 'application/x-www-form-urlencoded' }
  }
  const tree = request.template === undefined ? request.body : file.templates?.[request.template]
  const own = Object.entries(request.with ?? {}).map(([name, part]): [string, Tree] => [
    name,
    fillTree(part, values) ?? '',
  ])
  const filled = tree === undefined ? undefined : fillTree(tree, values, new Map([...own, ...inserted]))
  if (request.soap)
    return { body: writeSoap(request.soap, filled ?? {}), contentType: 'text/xml; charset=utf-8' }
  if (filled === undefined) return {}
  if (format === 'json') return { body: JSON.stringify(filled), contentType: 'application/json' }
  return { body: writeXmlTree(filled), contentType: 'application/xml' }
}

type Proof = { headers: Record<string, string>; query: Record<string, string> }

/** Returns what proves who asks. What an authentication makes of secrets is a secret too. */
function proofOf(run: Run, { authentication }: Request, values: Values): Proof {
  const chosen = run.file.authentications?.[authentication ?? '']
  if (!chosen) return { headers: {}, query: {} }
  if (chosen.kind === 'oauth1') return { headers: {}, query: {} }
  if (chosen.kind === 'query') return { headers: {}, query: fillMap(chosen.parameters, values) }
  const [name, value] = headerOf(chosen, (template) => fill(template, values) ?? '')
  if (chosen.kind === 'basic') run.secrets.push(value.slice('Basic '.length))
  return { headers: { [name]: value }, query: {} }
}

/** Returns a request with its signature, where it is signed as a whole. Returns undefined when it has no address or no header can hold it. */
function signed(
  run: Run,
  { authentication, form }: Request,
  built: Built,
  values: Values,
): Built | undefined {
  const chosen = run.file.authentications?.[authentication ?? '']
  if (chosen?.kind !== 'oauth1') return built
  if (!URL.canParse(built.url)) return undefined
  const { kind: _, ...templates } = chosen
  const { consumerKey = '', consumerSecret = '', ...keys } = fillMap(templates, values)
  const { method = 'GET', url, body = '' } = built
  const { header, signature } = signOAuth1(
    { method, url, ...(form && { form: body }) },
    { consumerKey, consumerSecret, ...keys },
    { nonce: randomUUID(), timestamp: Math.floor(Date.now() / 1000) },
  )
  run.secrets.push(signature)
  return headerValue.test(header)
    ? { ...built, headers: { ...built.headers, Authorization: header } }
    : undefined
}

function headerOf(
  chosen: Exclude<Authentication, { kind: 'query' | 'oauth1' }>,
  write: (template: string) => string,
): [string, string] {
  switch (chosen.kind) {
    case 'basic': {
      const both = `${write(chosen.user)}:${write(chosen.password)}`
      return ['Authorization', `Basic ${Buffer.from(both).toString('base64')}`]
    }
    case 'authorizationCode':
      return ['Authorization', `Bearer ${write('{accessToken}')}`]
    case 'bearer':
      return ['Authorization', `Bearer ${write(chosen.token)}`]
    case 'cookie':
      return ['Cookie', `${chosen.name}=${write(chosen.value)}`]
    case 'header':
      return [chosen.name, write(chosen.value)]
  }
}
