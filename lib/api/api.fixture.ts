import { answerCall } from './answer-call'
import { makeApiKey, type NewKey } from './keys/api-key'

export const allScopes: NewKey['scopes'] = ['read', 'write', 'credentials']

/** Makes a key of the tests' own with these scopes. Returns its text. */
export async function keyWith(scopes: NewKey['scopes'] = allScopes): Promise<string> {
  return (await makeApiKey({ name: 'Tests', scopes })).text
}

type Sent = {
  key?: string
  method?: string
  body?: unknown
  /** Sent as it is, in place of `body`. */
  text?: string
  headers?: Record<string, string>
}

/** Calls the API inside this process. `path` is below /api/v1. */
export async function callApi(path: string, { key, method = 'GET', body, text, headers }: Sent = {}) {
  const sent = text ?? (body === undefined ? undefined : JSON.stringify(body))
  const response = await answerCall(
    new Request(`http://localhost/api/v1${path}`, {
      method,
      body: sent,
      headers: {
        ...(sent !== undefined && { 'content-type': 'application/json' }),
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
        ...headers,
      },
    }),
  )
  const answer = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    body: answer === '' ? undefined : JSON.parse(answer),
  }
}
