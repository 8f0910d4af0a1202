import pg from 'pg'
import type { DatabaseAddress } from './address'
import { commonConfig, limitParameters } from './client-config'
import { GuardedClient } from './guarded-client'
import type { Limits } from './limits'
import { forgetPlace, locate } from './locate'
import { readAddress } from './settings'
import { noteTrouble, troubleOf } from './trouble'

type Options = { name: string; limits: Limits; isQuiet?: boolean }

/** Opens a pool for a database. It lives on when connections are lost and finds the database again, wherever it then is. */
export function openPool(url: string, { max, ...options }: Options & { max?: number }): pg.Pool {
  const address = readAddress(url)
  const pool = new pg.Pool({
    ...configOf(address, options),
    max: address.connectionLimit ?? max ?? 10,
    // Looking for the place and connecting may each take their time.
    connectionTimeoutMillis: address.connectTimeoutMs * 2,
    Client: clientFor(address, options.isQuiet) as unknown as typeof pg.Client,
  } as pg.PoolConfig)
  // Without a listener a lost idle connection ends the process. The pool replaces the connection.
  return pool.on('error', () => undefined)
}

/** Creates one connection of its own, not yet connected. */
export function createClient(url: string, options: Options): pg.Client {
  const address = readAddress(url)
  const Client = clientFor(address)
  return new Client(configOf(address, options)) as unknown as pg.Client
}

function configOf(address: DatabaseAddress, { name, limits }: Options) {
  return { ...commonConfig(address), application_name: name, limits, ...limitParameters(limits) }
}

/** Returns the class of clients that look for the place of an address when they connect. */
function clientFor(address: DatabaseAddress, isQuiet = false): typeof GuardedClient {
  return class extends GuardedClient {
    constructor(config: ConstructorParameters<typeof GuardedClient>[0]) {
      super(config, { isQuiet })
      const forgetIfMoved = (error: unknown) => {
        if (troubleOf(error)) forgetPlace(address)
      }
      this.on('error', forgetIfMoved)
      this.inside.connection.on('errorMessage', forgetIfMoved)
    }

    override connect(...[call]: unknown[]): never {
      const connected = this.#connectToPlace()
      if (typeof call !== 'function') return connected as never
      connected.then(
        () => call(null),
        (error) => call(error),
      )
      return undefined as never
    }

    async #connectToPlace(): Promise<unknown> {
      try {
        const place = await locate(address)
        const { connection, connectionParameters } = this.inside
        const ssl = place.isEncrypted && address.tls.options
        Object.assign(this, { host: place.host, port: place.port, ssl })
        Object.assign(connection, { ssl })
        this.keepsStatements = place.isDirect && address.keepsStatements
        if (!place.takesLimits) Object.assign(connectionParameters, limitParameters({}))
        return await (pg.Client.prototype.connect as () => Promise<unknown>).call(this)
      } catch (error) {
        if (!this.inside._ending && !isQuiet) noteTrouble(error)
        forgetPlace(address)
        throw error
      }
    }
  }
}
