import { z } from 'zod'

/** Returns the environment without its empty variables, because most deployment tools write an absent one that way. */
export function withoutEmpty(environment: unknown): unknown {
  if (typeof environment !== 'object' || environment === null) return environment
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
}

/** The schema of an ERP's address in a variable. */
export const addressSchema = z.url({ protocol: /^https?$/, abort: true })

/** The schema of a time limit in a variable, in seconds. The default and the maximum are those of SI-7 and SI-6. */
export const timeLimitSchema = z.coerce.number().positive().max(900).default(30)

/** The hosts that a connector may call, and the milliseconds that it waits for an answer. */
export type Endpoint = { hosts: AllowedHosts; timeLimitMs: number }

/** The hosts that may receive secrets: the ERP's own domains, and origins that the operator of this server names. */
export type AllowedHosts = {
  /** Called over https on the usual port only; their subdomains count. */
  domains: readonly string[]
  /** Scheme, host and port as in `URL.origin`; may be http, for a stand-in ERP on the same machine. */
  overrideOrigins: readonly string[]
}

/** Returns whether `address` may be called; false for anything but a plain web address. */
export function mayCall(address: string, hosts: AllowedHosts): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (url.username || url.password) return false
  if (isOverride(address, hosts)) return true
  const isUsual = url.protocol === 'https:' && url.port === ''
  return isUsual && hosts.domains.some((domain) => isWithin(url.hostname, domain))
}

/** Returns whether an address is of an origin that the operator of this server names, which may be a private one. */
export function isOverride(address: string, { overrideOrigins }: AllowedHosts): boolean {
  const url = new URL(address)
  return isWeb(url) && overrideOrigins.includes(url.origin)
}

function isWeb(url: URL): boolean {
  return url.protocol === 'https:' || url.protocol === 'http:'
}

/** Returns whether a host is of a domain. A name that ends in a dot is the same host. */
function isWithin(hostname: string, domain: string): boolean {
  const host = hostname.replace(/\.$/, '')
  return host === domain || host.endsWith(`.${domain}`)
}
