import { AddressError, percentEncoding } from './address-error'

export type Host = { host: string; port: number }

export type AddressParts = {
  user: string
  password: string
  hosts: Host[]
  database: string
  parameters: URLSearchParams
}

const standardPort = 5432

/**
 * Splits `postgres://user:password@host:port,host:port/database?name=value` as libpq does. The URL of the web has no lists of
 * hosts, so `URL` refuses them. Throws an `AddressError`.
 */
export function splitAddress(text: string): AddressParts {
  const [, rest] = /^postgres(?:ql)?:\/\/(.*)$/is.exec(text.trim()) ?? []
  if (rest === undefined) throw new AddressError('it must begin with postgres:// or postgresql://')
  const { credentials, location } = splitCredentials(rest)
  const [, hosts = '', path = '', query = ''] = /^([^/?]*)(\/[^?]*)?(?:\?(.*))?$/s.exec(location) ?? []
  const colon = credentials.indexOf(':')
  const parameters = new URLSearchParams(query.replaceAll('+', '%2B'))
  const user = colon < 0 ? credentials : credentials.slice(0, colon)
  const password = colon < 0 ? '' : credentials.slice(colon + 1)
  return {
    user: parameters.get('user') ?? decode(user),
    password: parameters.get('password') ?? decode(password),
    hosts: parameters.has('host') ? hostsOfParameters(parameters) : hosts.split(',').map(readHost),
    database: parameters.get('dbname') ?? decode(path.slice(1)),
    parameters,
  }
}

/** Finds characters that end the part of the user and the password too early. */
function splitCredentials(rest: string): { credentials: string; location: string } {
  if (rest.includes('#')) throw new AddressError(percentEncoding('#'))
  const end = rest.search(/[/?]/)
  const authority = end < 0 ? rest : rest.slice(0, end)
  const behind = end < 0 ? '' : rest.slice(end)
  const at = authority.indexOf('@')
  // An `@` behind a slash that no `@` precedes: the slash is a part of the password.
  const hasLateAt = at < 0 && /^[^?]*@/.test(behind.replace(/^\?/, ''))
  if (hasLateAt) throw new AddressError(percentEncoding(behind.charAt(0)))
  if (at !== authority.lastIndexOf('@')) throw new AddressError(percentEncoding('@'))
  return { credentials: at < 0 ? '' : authority.slice(0, at), location: rest.slice(at + 1) }
}

function decode(text: string): string {
  if (/%(?![0-9a-f]{2})/i.test(text)) throw new AddressError(percentEncoding('%'))
  try {
    return decodeURIComponent(text)
  } catch {
    throw new AddressError('a part of it is percent-encoded, but not as UTF-8')
  }
}

function readHost(text: string): Host {
  const [, v6, name, port] = /^(?:\[([0-9a-f:.%]+)\]|([^:[\]]*))(?::(\d*))?$/i.exec(text) ?? []
  if (v6 === undefined && name === undefined)
    throw new AddressError('a host must be written as name, name:port or [IPv6]:port')
  return { host: v6 ?? (decode(name ?? '') || 'localhost'), port: readPort(port) }
}

/** `?host=a,b&port=1,2`, as libpq reads them. One port is good for all hosts. */
function hostsOfParameters(parameters: URLSearchParams): Host[] {
  const ports = (parameters.get('port') ?? '').split(',')
  const names = (parameters.get('host') ?? '').split(',')
  return names.map((host, index) => ({
    host: host || 'localhost',
    port: readPort(ports.length > 1 ? ports[index] : ports[0]),
  }))
}

function readPort(text: string | undefined): number {
  if (!text) return standardPort
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new AddressError('a port must be a number from 1 to 65535')
}
