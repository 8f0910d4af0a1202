import { type AddressInfo, isIPv6 } from 'node:net'

/** Returns the origin at which this process reaches a server of its own that listens on an address. */
export function localOrigin({ address, port }: AddressInfo): string {
  // `0.0.0.0` and `::` stand for all addresses.
  if (address === '0.0.0.0' || address === '::') return `http://localhost:${port}`
  return `http://${isIPv6(address) ? `[${address}]` : address}:${port}`
}
