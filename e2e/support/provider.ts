import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import getPort from 'get-port'
import { Provider } from 'oidc-provider'

/** The account of a person at the provider. A person without one cannot sign in. Without groups it has no such claim. */
export type Account = { email: string; email_verified: boolean; name: string; groups?: string[] | undefined }

export type OpenProvider = {
  url: string
  /** The accounts by login name. A test may change them while the provider runs. */
  accounts: Map<string, Account>
  /** The port on which the product has to run, because the provider sends people back to it. */
  productPort: number
  settings: Record<string, string>
  close(): void
}

const clientId = 'handrail'
const clientSecret = 'of the test, but long enough for a signature of it'

/** Starts a certified OpenID provider on loopback. Anybody with an account there can sign in with any password. */
export async function openProvider(): Promise<OpenProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // The provider already holds its port here, so the product cannot get the same one.
  const productPort = await getPort()
  const productUrl = `http://localhost:${productPort}`
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const accounts = new Map<string, Account>()
  const provider = new Provider(url, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${productUrl}/auth/callback`],
        post_logout_redirect_uris: [`${productUrl}/auth/signed-out`],
        grant_types: ['authorization_code', 'refresh_token'],
      },
    ],
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'], groups: ['groups'] },
    scopes: ['openid', 'offline_access', 'profile', 'email', 'groups'],
    pkce: { required: () => true },
    // Like most providers, this one gives a refresh token to every client that may use one, without asking the person.
    issueRefreshToken: async (_context, client) => client.grantTypeAllowed('refresh_token'),
    findAccount: async (_context, accountId) => {
      const account = accounts.get(accountId)
      return account && { accountId, claims: () => ({ sub: accountId, ...account }) }
    },
    cookies: { keys: ['of the test'] },
  })
  server.on('request', provider.callback())
  const settings = {
    OIDC_ISSUER: url,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_SCOPES: 'openid profile email groups',
    STAFF_MANAGERS: 'group:leads',
    STAFF_VIEWERS: 'group:staff',
    STAFF_CONTACT: 'it@vendor.example',
  }
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url, accounts, productPort, settings, close }
}

/** Signs in on the provider's own pages and agrees to what the provider asks. */
export async function passProvider(page: Page, login: string): Promise<void> {
  await page.locator('input[name=login]').fill(login)
  await page.locator('input[name=password]').fill('any')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}
