/** An environment in which an empty variable counts as absent, as most deployment tools write it. */
export function withoutEmpty(environment: unknown): unknown {
  if (typeof environment !== 'object' || environment === null) return environment
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
}

/** Where a connector may send secrets: its ERP's own domain, and one origin named by whoever runs this server. */
export type AllowedHosts = {
  /** Called over https on the usual port only; its subdomains count. */
  domain: string
  /** Scheme, host and port as in `URL.origin`; may be http, for a stand-in ERP on the same machine. */
  overrideOrigin?: string
}

/** Whether `address` may be called; false for anything that is no plain web address. */
export function mayCall(address: string, hosts: AllowedHosts): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (url.username || url.password) return false
  if (isWeb(url) && url.origin === hosts.overrideOrigin) return true
  return url.protocol === 'https:' && url.port === '' && isWithin(url.hostname, hosts.domain)
}

function isWeb(url: URL): boolean {
  return url.protocol === 'https:' || url.protocol === 'http:'
}

function isWithin(hostname: string, domain: string): boolean {
  return hostname === domain || hostname.endsWith(`.${domain}`)
}
