import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** An ERP that asks its users for consent: a certified provider with its own pages, and two lists behind its tokens. */
export type ErpWithConsent = {
  url: string
  /** The environment variables that lead the connector of `e2e/content-with-consent` to it. */
  settings: Record<string, string>
  /** Ends every consent that was given, as an administrator of the ERP can. */
  revokeAll(): Promise<void>
  close(): void
}

const clientId = 'acme'
const clientSecret = 'shake-hands & co: 100%+'

/** Starts the ERP on loopback. It sends people back to `redirectUri` alone. Each token that renews is good for one time. */
export async function startErpWithConsent(redirectUri: string): Promise<ErpWithConsent> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const grants = new Set<string>()
  const provider = new Provider(url, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code', 'refresh_token'],
      },
    ],
    scopes: ['books', 'offline_access'],
    pkce: { required: () => true },
    // The pages of the provider know OpenID Connect alone, and an ERP need not speak it.
    issueRefreshToken: async () => true,
    rotateRefreshToken: () => true,
    findAccount: async (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    cookies: { keys: ['of the test'] },
    ttl: {
      AccessToken: 60,
      AuthorizationCode: 60,
      Grant: 3600,
      RefreshToken: 3600,
      Interaction: 600,
      Session: 600,
    },
  })
  provider.on('grant.success', (context) => {
    const grantId = context.oidc.entities.Grant?.jti
    if (grantId) grants.add(grantId)
  })
  const callback = provider.callback()
  server.on('request', async (call, reply) => {
    if (call.url !== '/me' && call.url !== '/companies') return callback(call, reply)
    const token = await provider.AccessToken.find(call.headers.authorization?.split(' ')[1] ?? '')
    const isGood = token?.isValid && (await provider.Grant.find(token.grantId ?? '')) !== undefined
    reply.writeHead(isGood ? 200 : 401, { 'Content-Type': 'application/json' })
    const answers = {
      '/me': { name: token?.accountId },
      '/companies': { companies: [{ id: 7, name: 'Nordlys AS' }] },
    }
    reply.end(JSON.stringify(isGood ? answers[call.url] : { error: 'invalid_token' }))
  })
  return {
    url,
    settings: {
      CLOUD_BOOKS_LOGIN_URL: url,
      CLOUD_BOOKS_URL: url,
      CLOUD_BOOKS_CLIENT_ID: clientId,
      CLOUD_BOOKS_CLIENT_SECRET: clientSecret,
    },
    async revokeAll() {
      for (const grantId of grants) {
        await provider.RefreshToken.revokeByGrantId(grantId)
        await provider.AccessToken.revokeByGrantId(grantId)
        await (await provider.Grant.find(grantId))?.destroy()
      }
      grants.clear()
    },
    close: () => void server.close().closeAllConnections(),
  }
}
