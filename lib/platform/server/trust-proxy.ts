import proxyAddr from 'proxy-addr'

/** Returns whether an address is a proxy of ours. The connection has the index 0, the one before it in X-Forwarded-For 1, and so on. */
export type TrustProxy = (address: string, index: number) => boolean

/**
 * Parses TRUST_PROXY: a number of proxies, or their addresses and networks after commas (`loopback`, `10.0.0.0/8`). `true` is one
 * proxy, `false` none. Throws a TypeError for anything else.
 */
export function parseTrustProxy(text: string): TrustProxy {
  const written = text.trim().toLowerCase()
  if (['', 'false', 'no', 'off'].includes(written)) return () => false
  if (['true', 'yes', 'on'].includes(written)) return (_address, index) => index < 1
  if (/^\d{1,2}$/.test(written)) return (_address, index) => index < Number(written)
  // proxy-addr would take a larger number for an address of IPv4.
  if (/^\d+$/.test(written)) throw new TypeError('That many proxies cannot be.')
  return proxyAddr.compile(written.split(',').map((part) => part.trim()))
}
