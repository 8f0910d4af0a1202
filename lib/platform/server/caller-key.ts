import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'
import proxyAddr from 'proxy-addr'
import type { TrustProxy } from './trust-proxy'

const privateRanges = ['loopback', 'private', 'uniqueLocal', 'linkLocal', 'carrierGradeNat', 'unspecified']

/**
 * Returns what limits count a caller by: the address that the last proxy of ours has seen. Without a proxy of ours it is the
 * address of the connection, if that is a public one. A private one may belong to a proxy that nobody has told us of, and all
 * people would share its limit.
 */
export function callerKey(request: IncomingMessage, trust: TrustProxy): string | undefined {
  const connection = request.socket.remoteAddress
  if (connection === undefined) return undefined
  const isBehindProxy = trust(connection, 0)
  const address = parse(isBehindProxy ? proxyAddr(request, trust) : connection)
  if (!address || (!isBehindProxy && privateRanges.includes(address.range()))) return undefined
  return address instanceof ipaddr.IPv4 ? address.toString() : networkOf(address)
}

/** Parses an address, with or without the port that some proxies add. */
function parse(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  const bare = text.replace(/^\[([^\]]*)\](:\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1')
  return ipaddr.isValid(bare) ? ipaddr.process(bare) : undefined
}

/** Returns the /64 of an IPv6 address. Whoever has one address has all of these. */
function networkOf(address: ipaddr.IPv6): string {
  return `${new ipaddr.IPv6([...address.parts.slice(0, 4), 0, 0, 0, 0])}/64`
}
