import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns'
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net'

// One list for each family, because a list takes an IPv4 address for its IPv6 form as well.
const [privateV4, privateV6] = [new BlockList(), new BlockList()]

/** The networks that nothing of the world is in: this machine, local networks, the cloud's own services, examples, multicast. */
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  // Azure answers its virtual machines at this one.
  ['168.63.129.16', 32],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  privateV4.addSubnet(network, prefix, 'ipv4')

// Only 2000::/3 is of the world. Within it, 6to4 and Teredo hide an IPv4 address.
for (const [network, prefix] of [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  privateV6.addSubnet(network, prefix, 'ipv6')

/** Returns whether an IP address is not one of the public Internet. An IPv4 address within an IPv6 one counts as itself. */
export function isPrivateAddress(address: string): boolean {
  if (!isIPv6(address)) return privateV4.check(address, 'ipv4')
  const embedded = embeddedV4(address)
  return embedded ? privateV4.check(embedded, 'ipv4') : privateV6.check(address, 'ipv6')
}

/** Returns the IPv4 address in a mapped one, or in one of NAT64 (RFC 6052), through which networks without IPv4 see the world. */
function embeddedV4(address: string): string | undefined {
  const { hostname } = new URL(`http://[${address.split('%')[0]}]`)
  const [, high = '', low = ''] = /^\[(?:::ffff|64:ff9b:):([\da-f]+):([\da-f]+)\]$/.exec(hostname) ?? []
  if (!high) return undefined
  const [one, other] = [Number.parseInt(high, 16), Number.parseInt(low, 16)]
  return [one >> 8, one & 255, other >> 8, other & 255].join('.')
}

/**
 * Returns whether the host of an address is an IP address that is not public. Such a host is never looked up, so `lookupPublic` does
 * not see it. The parser of addresses has already turned decimal, octal and hexadecimal forms into the usual one.
 */
export function isPrivateHost({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  return isIP(host) !== 0 && isPrivateAddress(host)
}

/** The error of a host whose name leads to an address that is not public. */
export class PrivateAddress extends Error {
  override name = 'PrivateAddress'
}

/** Finds the addresses of a host, as `lookup` of `node:dns` does. */
export type Resolve = (
  host: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/**
 * Makes a look-up for connections, which refuses a host when any of its addresses is private. The connection takes the addresses
 * that were judged and asks nobody again, so that a name cannot lead elsewhere in between.
 */
export function publicLookup(resolve: Resolve): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '')
      if (addresses.some(({ address }) => isPrivateAddress(address)))
        return done(new PrivateAddress(host), '')
      if (options.all) return done(null, addresses)
      const [first] = addresses
      return done(null, first?.address ?? '', first?.family)
    })
  }
}

/** Resolves a host by the machine's own resolver, and refuses it when any of its addresses is private. */
export const lookupPublic = publicLookup(lookup)
