import type { Shape } from '@/connectors/language/schema/basics'
import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import { type AllowedHosts, mayCall } from '@/connectors/settings'

/** What a text of each shape looks like. An address is one that the connector may call. */
const expressions: Record<Exclude<Shape, 'address'>, RegExp> = {
  text: /./s,
  token: /^[\x21-\x7e]{1,4000}$/,
  // RFC 6265, cookie-octet: nothing else of an answer may end up in a header of ours.
  cookie: /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]{1,200}$/,
  guid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
  // xsd:long
  whole: /^-?\d{1,19}$/,
  boolean: /^(?:true|false|1|0|)$/i,
  // RFC 1035, one label of a host's name.
  label: /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i,
  // Enough to tell an address from a name: the ERP judges the rest.
  email: /^[^\s@]{1,100}@[^\s@]{1,200}$/,
}

/** Returns whether a text has a shape. */
export function hasShape(text: string, shape: Shape = 'text', hosts?: AllowedHosts): boolean {
  if (shape !== 'address') return expressions[shape].test(text)
  return hosts !== undefined && mayCall(text, hosts)
}

/** Returns whether a credential has another shape than the ERP's, or does not fit its expression. */
export function isOdd(
  text: string,
  { shape, pattern }: ConnectorFile['credentials'][string],
  hosts?: AllowedHosts,
): boolean {
  return !hasShape(text, shape, hosts) || pattern?.test(text) === false
}

/** Returns whether a text is a boolean that is true; xsd:boolean has two spellings. */
export function isTrue(text: string): boolean {
  return text.toLowerCase() === 'true' || text === '1'
}
