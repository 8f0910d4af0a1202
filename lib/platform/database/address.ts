import { AddressError } from './address-error'
import { type AddressParameters, readParameters } from './address-parameters'
import { type Host, splitAddress } from './address-parts'
import { readTls, type Tls, type TlsDefaults } from './tls'

/** The server that an address asks for when it names several. */
export type Wanted = 'any' | 'writable' | 'readOnly' | 'preferReadOnly'

export type DatabaseAddress = {
  /** The address as it was written. It holds the password. */
  text: string
  hosts: Host[]
  user: string
  password: string
  database: string
  tls: Tls
  sslNegotiation: AddressParameters['sslnegotiation']
  enableChannelBinding: boolean
  wanted: Wanted
  connectTimeoutMs: number
  /** The largest number of connections of one pool, if the address says it. */
  connectionLimit: number | undefined
  applicationName: string | undefined
  schema: string | undefined
  options: string | undefined
  /** Whether the server may keep statements parsed and planned, unless `statement_cache_size=0` says no. */
  keepsStatements: boolean
}

const defaultConnectTimeoutMs = 5_000

const wantedBy: Record<NonNullable<AddressParameters['target_session_attrs']>, Wanted> = {
  any: 'any',
  'read-write': 'writable',
  primary: 'writable',
  'read-only': 'readOnly',
  standby: 'readOnly',
  'prefer-standby': 'preferReadOnly',
}

/**
 * Reads the address of a database as libpq would. With several hosts it wants the one that accepts writes, unless the address
 * says otherwise. Throws an `AddressError` that says how to write it and shows no value.
 */
export function parseDatabaseAddress(text: string, defaults: TlsDefaults = {}): DatabaseAddress {
  const { parameters: given, ...parts } = splitAddress(text)
  const parameters = readParameters(given)
  const { target_session_attrs: attributes, connect_timeout: seconds } = parameters
  if (parts.database === '') throw new AddressError('it must end in the name of the database: …/handrail')
  return {
    text,
    ...parts,
    tls: readTls(parameters, defaults),
    sslNegotiation: parameters.sslnegotiation,
    enableChannelBinding: parameters.channel_binding === 'require',
    wanted: attributes ? wantedBy[attributes] : parts.hosts.length > 1 ? 'writable' : 'any',
    // libpq takes 0 for no limit. Nothing here waits without one.
    connectTimeoutMs: seconds ? Math.max(seconds, 2) * 1000 : defaultConnectTimeoutMs,
    connectionLimit: parameters.connection_limit,
    applicationName: parameters.application_name,
    schema: parameters.schema,
    options: parameters.options,
    keepsStatements: parameters.statement_cache_size !== 0,
  }
}

/** Returns the servers and the database of an address, for a log or a message: no user, no password. */
export function describeAddress({ hosts, database }: DatabaseAddress): string {
  return `${database} at ${hosts.map(({ host, port }) => `${host}:${port}`).join(', ')}`
}

/** Returns the address of another database on the same servers. */
export function withDatabase(text: string, name: string): string {
  return text.replace(/^(postgres(?:ql)?:\/\/[^/?]*)(?:\/[^?]*)?/i, `$1/${encodeURIComponent(name)}`)
}
