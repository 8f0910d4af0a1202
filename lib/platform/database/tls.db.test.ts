import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Pooler, startPgBouncer } from '@/tools/test/pgbouncer'
import { openPool } from './connection'
import { servingLimits } from './limits'

const dir = mkdtempSync(join(tmpdir(), 'handrail-tls-'))
const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: dir, stdio: 'ignore' })

/** Makes a CA of its own, as providers have, and with it a certificate for `localhost`. */
function makeCertificates(): void {
  const request = ['req', '-newkey', 'rsa:2048', '-nodes', '-subj']
  for (const ca of ['ca', 'other'])
    openssl(...request, `/CN=${ca}`, '-x509', '-days', '2', '-keyout', `${ca}.key`, '-out', `${ca}.pem`)
  openssl(
    ...request,
    '/CN=localhost',
    '-addext',
    'subjectAltName=DNS:localhost',
    '-keyout',
    'server.key',
    '-out',
    'server.csr',
  )
  const sign = ['x509', '-req', '-in', 'server.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial']
  openssl(...sign, '-copy_extensions', 'copy', '-days', '2', '-out', 'server.pem')
  chmodSync(dir, 0o755)
  chmodSync(join(dir, 'server.key'), 0o644)
}

let encrypting: Pooler
let plain: Pooler

beforeAll(async () => {
  makeCertificates()
  const url = process.env.DATABASE_URL ?? ''
  encrypting = await startPgBouncer(url, [
    'client_tls_sslmode = require',
    `client_tls_key_file = ${join(dir, 'server.key')}`,
    `client_tls_cert_file = ${join(dir, 'server.pem')}`,
  ])
  plain = await startPgBouncer(url)
}, 60_000)

afterAll(async () => {
  await Promise.all([encrypting.close(), plain.close()])
  rmSync(dir, { recursive: true, force: true })
})

async function outcome({ url }: Pooler, query: string, host = 'localhost'): Promise<string> {
  const address = `${Object.assign(new URL(url), { hostname: host }).href}?${query.replace('CA', join(dir, 'ca.pem')).replace('OTHER', join(dir, 'other.pem'))}`
  const pool = openPool(address, { name: 'tls', limits: servingLimits })
  try {
    await pool.query('select 1')
    return 'connected'
  } catch (error) {
    return (error as { code?: string }).code ?? (error as Error).message
  } finally {
    await pool.end()
  }
}

it.each([
  ['', 'localhost', 'connected'],
  ['sslmode=prefer', '127.0.0.1', 'connected'],
  ['sslmode=require', '127.0.0.1', 'connected'],
  ['sslmode=disable', 'localhost', '08P01'],
  ['sslmode=require&sslrootcert=CA', '127.0.0.1', 'connected'],
  ['sslmode=require&sslrootcert=OTHER', '127.0.0.1', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ['sslmode=verify-ca&sslrootcert=CA', '127.0.0.1', 'connected'],
  ['sslmode=verify-full&sslrootcert=CA', 'localhost', 'connected'],
  ['sslmode=verify-full&sslrootcert=CA', '127.0.0.1', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ['sslmode=verify-full', 'localhost', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
])(
  'a server with a provider’s own CA, asked with "%s" by the name %s, answers as it would to libpq: %s',
  async (query, host, expected) => {
    expect(await outcome(encrypting, query, host)).toBe(expected)
  },
)

it('a server without TLS is used by sslmode=prefer alone', async () => {
  expect(await outcome(plain, 'sslmode=prefer')).toBe('connected')
  expect(await outcome(plain, '')).toBe('connected')
  expect(await outcome(plain, 'sslmode=require')).toMatch(/does not support SSL/)
})
