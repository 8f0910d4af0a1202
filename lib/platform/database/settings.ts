import { z } from 'zod'
import { readEnv, unsetOr } from '@/lib/platform/env-reading'
import { type DatabaseAddress, parseDatabaseAddress } from './address'
import { AddressError } from './address-error'
import { sslModes } from './address-parameters'

const tlsDefaultsSchema = z.object({
  PGSSLMODE: unsetOr(z.enum(sslModes)),
  PGSSLROOTCERT: unsetOr(z.string()),
})

/** Checks that a setting is the address of a PostgreSQL. The message says how to write it and never shows the value. */
export const databaseUrlSchema = z.string().superRefine((text, context) => {
  try {
    readAddress(text)
  } catch (error) {
    if (!(error instanceof AddressError)) throw error
    context.addIssue({ code: 'custom', message: error.message })
  }
})

/** The settings that say where the database is. */
export const databaseSettings = {
  /** What the product reads from and writes to. It may lead through a pooler in transaction mode. */
  DATABASE_URL: databaseUrlSchema,
  /** The same database without a pooler in between: for listening, jobs and migrations, which need a session of their own. */
  DATABASE_DIRECT_URL: unsetOr(databaseUrlSchema),
  /** A replica, for reads that may be some seconds old. */
  DATABASE_READ_URL: unsetOr(databaseUrlSchema),
}

const settingsSchema = z.object(databaseSettings)

export type DatabaseSettings = z.infer<typeof settingsSchema>

/** Reads the settings of the database alone. Commands that need nothing else begin with this. Throws an `EnvironmentError`. */
export function readDatabaseSettings(): DatabaseSettings {
  return readEnv(settingsSchema)
}

/** Returns the address for what needs a session of its own: listening, jobs and migrations. */
export function readDirectUrl(): string {
  const { DATABASE_DIRECT_URL, DATABASE_URL } = readDatabaseSettings()
  return DATABASE_DIRECT_URL ?? DATABASE_URL
}

const addresses = new Map<string, DatabaseAddress>()

/** Reads an address with what PGSSLMODE and PGSSLROOTCERT say of TLS. Throws an `AddressError`. */
export function readAddress(text: string): DatabaseAddress {
  const known = addresses.get(text)
  if (known) return known
  const address = parseDatabaseAddress(text, readEnv(tlsDefaultsSchema))
  addresses.set(text, address)
  return address
}
