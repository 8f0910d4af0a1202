import { compactDecrypt, exportJWK, generateKeyPair, type JWK } from 'jose'
import { db } from '@/lib/platform/db'
import type { ReleasedCredentials } from './seal-to-vendor'
import { addVendorKey } from './vendor-keys'

export type VendorPair = { id: string; kid: string; open(jwe: string): Promise<ReleasedCredentials> }

/** Makes a key pair as a vendor would, and registers its public key. `open` is what only the vendor can do. */
export async function registerKey(algorithm = 'ECDH-ES+A256KW', kid?: string): Promise<VendorPair> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true })
  const jwk: JWK = { ...(await exportJWK(publicKey)), ...(kid && { kid }) }
  const added = await addVendorKey({}, { name: 'Production', key: JSON.stringify(jwk) })
  if ('error' in added) throw new Error(added.error)
  const open = async (jwe: string) =>
    JSON.parse(Buffer.from((await compactDecrypt(jwe, privateKey)).plaintext).toString())
  return { ...added, open }
}

/** Makes an API key for one test, without its text: what reads credentials is told apart by its id. */
export async function makeApiKey(name = 'Production backend'): Promise<{ apiKeyId: string }> {
  const data = { name, hint: 'hr_test', tokenHash: crypto.getRandomValues(new Uint8Array(32)) }
  const { id } = await db.apiKey.create({ data: { ...data, scopes: ['credentials'] }, select: { id: true } })
  return { apiKeyId: id }
}
