import { existsSync, readFileSync } from 'node:fs'
import { exportJWK, generateKeyPair } from 'jose'
import { makeApiKey } from '@/lib/api/keys/api-key'
import { addVendorKey } from '@/lib/connection/release/vendor-keys'
import { db } from '@/lib/platform/db'
import { wakeJob } from '@/lib/platform/jobs/wake-job'
import { dayMs } from '@/lib/platform/time'
import { addEndpoint, changeEndpoint } from '@/lib/webhooks/endpoint'
import { plantStaff } from '../demo/staff'
import { writeSecret } from '../launcher/data-folder'
import type { BackendSettings } from './backend'

/** The demo's tenants have a past. Events of the last half year go to the endpoint as well. */
const pastMs = 180 * dayMs

/**
 * Registers the quickstart's stand-in for a vendor's backend, once: an API key, a webhook endpoint at `url`, and a public key.
 * What only the backend may know is written to `file`. A later run only tells the endpoint where the backend listens now.
 */
export async function plantVendorBackend(file: string, url: string): Promise<void> {
  const endpoint = { url, description: 'The vendor’s backend of the demo', eventTypes: [] }
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as BackendSettings) : undefined
  if (known && (await changeEndpoint(known.endpointId, endpoint))) return
  const { ingrid } = await plantStaff()
  const made = await addEndpoint(ingrid, endpoint)
  if (!made) throw new Error('There is no room for one more webhook endpoint.')
  const createdAt = new Date(Date.now() - pastMs)
  await db.webhookEndpoint.update({ where: { id: made.id }, data: { createdAt }, select: { id: true } })
  const key = await makeApiKey(
    { name: 'Vendor’s backend', scopes: ['read', 'write', 'credentials'] },
    ingrid.staffId,
  )
  const pair = await generateKeyPair('ECDH-ES+A256KW', { extractable: true })
  const name = 'Vendor’s backend of the demo'
  const added = await addVendorKey(ingrid, { name, key: JSON.stringify(await exportJWK(pair.publicKey)) })
  if ('error' in added) throw new Error(`The vendor key was not taken: ${added.error}.`)
  const settings: BackendSettings = {
    endpointId: made.id,
    webhookSecret: made.secret,
    apiKey: key.text,
    privateKey: await exportJWK(pair.privateKey),
  }
  writeSecret(file, JSON.stringify(settings))
  // The events of the demo's past wait for the product's first round.
  await db.$transaction((tx) => wakeJob(tx, 'deliverWebhooks'))
}
