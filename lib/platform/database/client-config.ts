import type pg from 'pg'
import type { DatabaseAddress } from './address'
import type { Host } from './address-parts'
import type { Limits } from './limits'

/** Where and how a connection is to be opened. */
export type Place = Host & {
  isEncrypted: boolean
  /** Whether what is in between hands limits on to PostgreSQL. PgBouncer refuses connections that ask for them. */
  takesLimits: boolean
  /** Whether a connection has one process of PostgreSQL for itself. A pooler may give each transaction another one. */
  isDirect: boolean
}

/** Returns what pg needs to connect to one place. */
export function configFor(address: DatabaseAddress, place: Place, limits: Limits): pg.ClientConfig {
  return {
    ...commonConfig(address),
    host: place.host,
    port: place.port,
    ssl: place.isEncrypted && address.tls.options,
    ...(place.takesLimits && limitParameters(limits)),
  }
}

/** Returns what pg needs for every host of an address. */
export function commonConfig(address: DatabaseAddress): pg.ClientConfig {
  const { user, password, database, schema, sslNegotiation, enableChannelBinding } = address
  const options = [address.options, schema && `-c search_path=${schema}`].filter(Boolean).join(' ')
  return {
    ...(user && { user }),
    ...(password && { password }),
    database,
    application_name: address.applicationName ?? 'handrail',
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: address.connectTimeoutMs,
    ...(sslNegotiation && { sslnegotiation: sslNegotiation }),
    ...(enableChannelBinding && { enableChannelBinding }),
    ...(options && { options }),
  }
}

/** Returns the limits as the parameters with which a session begins. */
export function limitParameters({ statementMs, lockMs, idleInTransactionMs }: Limits) {
  return {
    statement_timeout: statementMs,
    lock_timeout: lockMs,
    idle_in_transaction_session_timeout: idleInTransactionMs,
  }
}
