import 'server-only'
import * as oidc from 'openid-client'
import { getStaffSettings, type ProviderSettings } from '@/lib/accounts/staff/staff-settings'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { getEnv } from '@/lib/platform/env'
import { hourMs } from '@/lib/platform/time'

/** Seconds after which the provider counts as unreachable. */
const timeoutSeconds = 5
/** Seconds by which the provider's clock may differ from ours. */
const clockToleranceSeconds = 60
/** Milliseconds for which the provider's metadata is kept. */
const metadataMs = hourMs

let discovered: { config: Promise<oidc.Configuration>; until: number } | undefined

/**
 * Returns the provider of the settings with its metadata. `isAnew` fetches the metadata even if it was fetched lately. Throws
 * when no provider is set, or when it does not answer.
 */
export function findProvider(isAnew = false): Promise<oidc.Configuration> {
  if (discovered && discovered.until > databaseNow().getTime() && !isAnew) return discovered.config
  const { provider } = getStaffSettings()
  if (!provider) throw new Error('There is no OIDC_ISSUER.')
  const config = discover(provider)
  discovered = { config, until: databaseNow().getTime() + metadataMs }
  config.catch(() => {
    discovered = undefined
  })
  return config
}

/** Returns the address to which the provider sends people after signing in. It is registered with the provider. */
export function callbackUrl(): URL {
  return new URL('/auth/callback', getEnv().APP_URL)
}

/** Returns the address to which the provider sends people after signing out. It is registered with the provider. */
export function signedOutUrl(): URL {
  return new URL('/auth/signed-out', getEnv().APP_URL)
}

/** Fetches the provider's metadata. The settings allow plain http to this very machine alone. Signatures are checked on top of TLS. */
function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<oidc.Configuration> {
  const isPlain = issuer.protocol === 'http:'
  return oidc.discovery(
    issuer,
    clientId,
    { [oidc.clockTolerance]: clockToleranceSeconds },
    proveClient(clientSecret),
    {
      timeout: timeoutSeconds,
      execute: [oidc.enableNonRepudiationChecks, ...(isPlain ? [oidc.allowInsecureRequests] : [])],
    },
  )
}

/** Sends the client's secret in the header, which is every provider's default, or in the body where the provider asks for that. */
function proveClient(secret: string): oidc.ClientAuth {
  const inHeader = oidc.ClientSecretBasic(secret)
  const inBody = oidc.ClientSecretPost(secret)
  return (server, ...request) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const prove = methods.includes('client_secret_basic') ? inHeader : inBody
    return prove(server, ...request)
  }
}
