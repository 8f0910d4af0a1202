import type { DatabaseAddress, Wanted } from './address'
import type { Host } from './address-parts'
import { configFor, type Place } from './client-config'
import { GuardedClient } from './guarded-client'

const shared = globalThis as { handrailDatabasePlaces?: Map<string, Promise<Place>> }

/**
 * Returns the place that an address leads to. It is looked for once, and again after a failure: of several hosts the one that is
 * wanted, and with `sslmode=prefer` encrypted where the server can. Rejects with the error of a host that takes no writes, or else of
 * the first one.
 */
export function locate(address: DatabaseAddress): Promise<Place> {
  shared.handrailDatabasePlaces ??= new Map()
  const known = shared.handrailDatabasePlaces.get(address.text)
  if (known) return known
  const place = search(address)
  shared.handrailDatabasePlaces.set(address.text, place)
  place.catch(() => forgetPlace(address))
  return place
}

/** Forgets where an address leads, so that the next connection looks again: by now the primary may be another host. */
export function forgetPlace(address: DatabaseAddress): void {
  shared.handrailDatabasePlaces?.delete(address.text)
}

type Found = Place & { isReadOnly: boolean }

async function search(address: DatabaseAddress): Promise<Place> {
  // All hosts at once: one that is switched off must not make the others wait.
  const probes = address.hosts.map((host) => probe(address, host))
  const first = (wanted: Wanted) =>
    Promise.any(probes.map(async (found) => requireWanted(await found, wanted)))
  const { wanted } = address
  const found = wanted === 'preferReadOnly' ? first('readOnly').catch(() => first('any')) : first(wanted)
  return found.catch(({ errors }: AggregateError) => {
    throw errors.find(({ code }) => code === '25006') ?? errors[0]
  })
}

function requireWanted(found: Found, wanted: Wanted): Place {
  if (wanted === 'any' || found.isReadOnly === (wanted === 'readOnly')) return found
  throw found.isReadOnly
    ? Object.assign(new Error('No host accepts writes'), { code: '25006' })
    : Object.assign(new Error('No host is a standby'), { code: '57P03' })
}

async function probe(address: DatabaseAddress, host: Host): Promise<Found> {
  const isLocalSocket = host.host.startsWith('/')
  const isEncrypted = !isLocalSocket && address.tls.options !== false
  let place: Place = { ...host, isEncrypted, takesLimits: true, isDirect: false }
  for (;;) {
    try {
      return { ...place, ...(await askAbout(address, place)) }
    } catch (error) {
      const other = otherWay(address, place, error as { code?: string; message: string })
      if (!other) throw error
      place = other
    }
  }
}

/** Returns the next way to try after an error, if there is one. */
function otherWay(
  { tls }: DatabaseAddress,
  place: Place,
  { code, message }: { code?: string; message: string },
): Place | undefined {
  const isRefusedForTls = /does not support SSL|pg_hba\.conf/i.test(message)
  if (place.isEncrypted && isRefusedForTls && (tls.mode === 'prefer' || tls.mode === 'allow'))
    return { ...place, isEncrypted: false }
  if (place.takesLimits && code === '08P01' && /startup parameter/.test(message))
    return { ...place, takesLimits: false }
  return undefined
}

type Answer = { isReadOnly: boolean; pid: number }

/**
 * Asks a server whether it takes writes, and whether a pooler stands in between: then the process that the connection was told at its
 * beginning is not the one that answers.
 */
async function askAbout(
  address: DatabaseAddress,
  place: Place,
): Promise<Pick<Found, 'isReadOnly' | 'isDirect'>> {
  const limitMs = address.connectTimeoutMs
  const config = configFor(address, place, { statementMs: limitMs })
  const client = new GuardedClient({ ...config, limits: { answerMs: limitMs } }, { isQuiet: true })
  try {
    await client.connect()
    const { rows } = await (client.query(
      `select current_setting('transaction_read_only') = 'on' as "isReadOnly", pg_backend_pid() as pid`,
    ) as Promise<{ rows: Answer[] }>)
    return { isReadOnly: rows[0]?.isReadOnly ?? false, isDirect: rows[0]?.pid === client.inside.processID }
  } finally {
    void (client.end() as Promise<void>).catch(() => undefined)
  }
}
