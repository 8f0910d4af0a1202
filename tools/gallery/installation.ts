import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../../bin/migrations/migrate'
import { buildProduct } from '../launcher/build'
import { generateKey } from '../launcher/data-folder'
import { openThrowawayPostgres } from '../test/database'
import { startProduct } from '../test/product'

/** A product with the tenants of the demo, which also speaks the language of made-up words. */
export type Installation = {
  url: string
  databaseUrl: string
  /** Returns a link that signs a member of the staff in, once. */
  signIn(): string
  close(): Promise<void>
}

/** Builds and starts a product of its own for the gallery, whose data is removed when it is closed. */
export async function openInstallation(): Promise<Installation> {
  await buildProduct()
  const postgres = await openThrowawayPostgres(['handrail_gallery'])
  const databaseUrl = postgres.urlFor('handrail_gallery')
  await migrate(databaseUrl)
  const settings = { PSEUDO_LOCALE: 'on', SECRET_KEYS: generateKey('k1'), DATABASE_URL: databaseUrl }
  // The demo's mails and tests stay as they are planted.
  const product = await startProduct({ databaseUrl, env: { ...settings, JOBS: 'worker' } })
  const run = (command: string, more: Record<string, string> = {}) =>
    execFileSync('npm', ['run', '--silent', ...command.split(' ')], {
      encoding: 'utf8',
      env: { ...process.env, ...settings, APP_URL: product.url, ...more },
    })
  const folder = mkdtempSync(join(tmpdir(), 'handrail-gallery-'))
  const backend = {
    VENDOR_BACKEND_URL: 'https://backend.vendor.example',
    VENDOR_BACKEND_SETTINGS: join(folder, 'backend.json'),
  }
  run('db:seed', backend)
  rmSync(folder, { recursive: true })
  await plantDelivery(databaseUrl)
  return {
    url: product.url,
    databaseUrl,
    signIn: () => run('staff:link -- --email gallery@vendor.example').trimEnd().split('\n').at(-1) ?? '',
    async close() {
      await product.stop()
      await postgres.close()
    },
  }
}

/** Plants an event that failed on its way to the vendor's backend, and arrived later. The gallery's product sends none. */
async function plantDelivery(databaseUrl: string): Promise<void> {
  const database = new pg.Client({ connectionString: databaseUrl })
  await database.connect()
  await database.query(`
    with delivery as (
      insert into "WebhookDelivery" (id, "endpointId", "eventId", "onboardingId", sequence, tries, "tryAt", "deliveredAt")
      select gen_random_uuid(), endpoint.id, event.id, event."onboardingId", event.sequence, 2, null, now()
      from "WebhookEndpoint" endpoint, (select * from "PublishedEvent" order by sequence limit 1) event
      returning id
    )
    insert into "WebhookAttempt" (id, "deliveryId", ms, status, error, at)
    select gen_random_uuid(), delivery.id, ms, status, error, now() - ago
    from delivery, (values (5000, null, 'timedOut', interval '1 minute'), (84, 200, null, interval '0')) try (ms, status, error, ago)`)
  await database.end()
}
