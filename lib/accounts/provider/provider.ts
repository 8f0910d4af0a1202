import 'server-only'
import * as oidc from 'openid-client'
import { getStaffSettings, type ProviderSettings } from '@/lib/accounts/staff/staff-settings'
import { getEnv } from '@/lib/platform/env'
import { hourMs } from '@/lib/platform/time'

/** Seconds until the provider counts as out of reach. */
const timeoutSeconds = 5
/** Milliseconds for which what it says of itself is believed. */
const metadataMs = hourMs

let discovered: { config: Promise<oidc.Configuration>; until: number } | undefined

/**
 * The provider of the settings, as it describes itself; `isAnew` asks it however lately it was asked. Throws when there is none,
 * or when it does not answer.
 */
export function findProvider(isAnew = false): Promise<oidc.Configuration> {
  if (discovered && discovered.until > Date.now() && !isAnew) return discovered.config
  const { provider } = getStaffSettings()
  if (!provider) throw new Error('There is no OIDC_ISSUER.')
  const config = discover(provider)
  discovered = { config, until: Date.now() + metadataMs }
  config.catch(() => {
    discovered = undefined
  })
  return config
}

/** Where the provider leads people back to, registered with it. */
export function callbackUrl(): URL {
  return new URL('/auth/callback', getEnv().APP_URL)
}

/** Where it leads them after signing them out, registered as well. */
export function signedOutUrl(): URL {
  return new URL('/auth/signed-out', getEnv().APP_URL)
}

/** Over the wire only as the settings allow: unprotected to this very machine alone. Signatures are checked on top of TLS. */
function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<oidc.Configuration> {
  const isPlain = issuer.protocol === 'http:'
  return oidc.discovery(issuer, clientId, undefined, proveClient(clientSecret), {
    timeout: timeoutSeconds,
    execute: [oidc.enableNonRepudiationChecks, ...(isPlain ? [oidc.allowInsecureRequests] : [])],
  })
}

/** In the header, which is every provider's default, unless it says that it wants the secret in the body. */
function proveClient(secret: string): oidc.ClientAuth {
  const inHeader = oidc.ClientSecretBasic(secret)
  const inBody = oidc.ClientSecretPost(secret)
  return (server, ...request) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const prove = methods.includes('client_secret_basic') ? inHeader : inBody
    return prove(server, ...request)
  }
}
