import { createHash, randomBytes, randomUUID } from 'node:crypto'
import createClient from 'openapi-fetch'
import { query } from '../support/database'
import type { paths } from './api-types'

/** Plants a key of the API. Returns its text. */
export async function plantKey(scopes: string[] = ['read', 'write']): Promise<string> {
  const text = `hrk_${randomBytes(32).toString('base64url')}`
  await plantApiKey(text, scopes)
  return text
}

/** Writes the row of a key with this text. Returns the key's id. */
export async function plantApiKey(text: string = randomUUID(), scopes: string[] = ['read']): Promise<string> {
  const id = randomUUID()
  await query(
    `insert into "ApiKey" (id, name, hint, "tokenHash", scopes) values ($1, 'Backend', $2, $3, $4)`,
    [id, text.slice(0, 10), createHash('sha256').update(text).digest(), scopes],
  )
  return id
}

/** Returns a typed client of the API with this key, made as a vendor's developer would make it. */
export function apiClient(key: string) {
  return createClient<paths>({
    baseUrl: `${process.env.BASE_URL}/api/v1`,
    headers: { authorization: `Bearer ${key}` },
  })
}
