import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, vi } from 'vitest'
import { openIssuer } from './issuer.fixture'
import { beginSignIn, finishSignIn } from './sign-in-and-out'

const vendorLists = { STAFF_MANAGERS: 'group:leads, ines@vendor.example', STAFF_VIEWERS: '@vendor.example' }

/** Gives a test file an issuer of its own, honest before each test, and the lists of those who are let in. */
export function withIssuer(lists = vendorLists) {
  let opened: Awaited<ReturnType<typeof openIssuer>> | undefined

  function issuer() {
    if (!opened) throw new Error('The issuer is open in tests alone.')
    return opened
  }

  beforeAll(async () => {
    opened = await openIssuer('handrail')
    vi.stubEnv('LOG_LEVEL', 'silent')
    vi.stubEnv('OIDC_ISSUER', opened.url)
    vi.stubEnv('OIDC_CLIENT_ID', 'handrail')
    vi.stubEnv('OIDC_CLIENT_SECRET', 'of the test')
    for (const [name, list] of Object.entries(lists)) vi.stubEnv(name, list)
  })
  beforeEach(() => issuer().reset())
  afterAll(() => {
    issuer().close()
    vi.unstubAllEnvs()
  })

  /** Begins a sign-in as a new person. Returns it with what the browser brings back from the provider. */
  async function goThere(changes: Record<string, string> = {}) {
    const began = await beginSignIn('en', false)
    if ('error' in began) throw new Error(began.error)
    const flow = { ...began.flow, begunAt: Date.now() }
    const subject = randomUUID()
    return { flow, subject, url: began.url, answer: issuer().leadBack(began.url, subject, changes) }
  }

  async function signIn(replaces?: string) {
    const { answer, flow, subject } = await goThere()
    return { ...(await finishSignIn(answer, flow, replaces)), subject }
  }

  return { issuer, goThere, signIn }
}

/** Returns the token of a session that has begun, or throws what has come instead. */
export async function tokenOf(signedIn: Promise<{ token: string } | object>): Promise<string> {
  const result = await signedIn
  if ('token' in result) return result.token
  throw new Error(JSON.stringify(result))
}
