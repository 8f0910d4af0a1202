import { z } from 'zod'

/** Names of this machine, at which a vendor's product runs while it is developed. */
const localNames = ['localhost', '127.0.0.1', '[::1]']

/** Returns whether an address is one of this machine, reached by plain http. */
export function isLocalHttp({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && localNames.includes(hostname)
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  // A pattern such as https://*.example.com reads as an address, but no message can be sent to it.
  if (url.hostname.includes('*')) return false
  return url.origin === text && (url.protocol === 'https:' || isLocalHttp(url))
}

/** Parses `https://app.example.com,https://other.example.com`. Unset, the list is empty. */
const originsSchema = z
  .string()
  .default('')
  .transform((text) => text.split(',').map((origin) => origin.trim().replace(/\/$/, '')))
  .transform((origins) => [...new Set(origins.filter((origin) => origin !== ''))])
  .refine(
    (origins) => origins.every(isOrigin),
    'must be origins such as https://app.example.com after commas, without a path, and by http on localhost alone',
  )

/** The settings that let the vendor's own product lead customers here, and hold their pages. */
export const embeddingSettings = {
  /** Where a customer may be led back to: the origins that `returnUrl` and `successUrl` of an onboarding may have. */
  RETURN_ORIGINS: originsSchema,
  /** Whose pages may hold a customer's pages in a frame. Without one framing is refused. */
  EMBED_ORIGINS: originsSchema,
}

type OriginLists = { APP_URL: URL; RETURN_ORIGINS: string[]; EMBED_ORIGINS: string[] }

/** Returns the settings that name an origin of this machine although the product itself is opened elsewhere. */
export function originsOutOfPlace(env: OriginLists): (keyof typeof embeddingSettings)[] {
  if (isLocalHttp(env.APP_URL)) return []
  return (['RETURN_ORIGINS', 'EMBED_ORIGINS'] as const).filter((name) =>
    env[name].some((origin) => isLocalHttp(new URL(origin))),
  )
}
