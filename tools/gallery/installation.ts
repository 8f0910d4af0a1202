import { execFileSync } from 'node:child_process'
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
  const run = (...args: string[]) =>
    execFileSync('npm', ['run', '--silent', ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...settings, APP_URL: product.url },
    })
  run('db:seed')
  return {
    url: product.url,
    databaseUrl,
    signIn: () =>
      run('staff:link', '--', '--email', 'gallery@vendor.example').trimEnd().split('\n').at(-1) ?? '',
    async close() {
      await product.stop()
      await postgres.close()
    },
  }
}
