import { randomUUID } from 'node:crypto'
import { runForRequest } from '@/lib/platform/server/request-context'
import { answerCall } from './answer-call'
import { checkAnswer } from './check-answer.fixture'
import { makeApiKey, type NewKey } from './keys/api-key'
import type { Later } from './operation'

const allScopes: NewKey['scopes'] = ['read', 'write', 'credentials']

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

const begun: Promise<void>[] = []

/** Waits for everything that calls have begun and that outlives them. */
export async function finishLaterWork(): Promise<void> {
  await Promise.all(begun.splice(0))
}

/** Calls the API inside this process. `path` is below /api/v1. Throws unless the answer is as the OpenAPI document says. */
export async function callApi(path: string, { key, method = 'GET', body, text, headers }: Sent = {}) {
  const sent = text ?? (body === undefined ? undefined : JSON.stringify(body))
  const request = new Request(`http://localhost/api/v1${path}`, {
    method,
    body: sent,
    headers: {
      ...(sent !== undefined && { 'content-type': 'application/json' }),
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...headers,
    },
  })
  const later: Later = (work) => void begun.push(work())
  const response = await runForRequest({ requestId: randomUUID() }, () => answerCall(request, later))
  const answer = await response.text()
  const result = {
    status: response.status,
    headers: response.headers,
    body: answer === '' ? undefined : JSON.parse(answer),
  }
  checkAnswer({ method, path, ...result })
  return result
}

/** Returns the body that creates an onboarding, with some fields changed. */
export const newOnboarding = (changes: object = {}) => ({
  guideId: 'payhawk-sage-intacct',
  company: 'Nordlys Handel AS',
  contact: { name: 'Kari', email: 'Kari@Nordlys.example' },
  locale: 'no',
  ...changes,
})
