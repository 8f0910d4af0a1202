import { z } from 'zod'
import { readEnv, unsetOr } from '@/lib/platform/env'

/** Entries are `group:name`, `@domain` or an address, separated by commas. A comma inside a name is written `\,`. */
const admittedSchema = unsetOr(
  z
    .string()
    .transform((text) => text.split(/(?<!\\),/).map((entry) => entry.replaceAll('\\,', ',').trim()))
    .pipe(
      z.array(
        z
          .string()
          .regex(/^(group:.*\S|[^@\s]*@[^@\s]+)$/, 'each entry must be group:name, @domain or an address'),
      ),
    )
    .transform((entries) => entries.map(toAdmitted)),
)

const envSchema = z.object({
  /** The OpenID Connect provider of the staff's accounts. */
  OIDC_ISSUER: unsetOr(
    z
      .url({ protocol: /^https?$/ })
      .refine(isProtected, 'must be https, unless it is on this very machine')
      .transform((url) => new URL(url)),
  ),
  OIDC_CLIENT_ID: unsetOr(z.string()),
  OIDC_CLIENT_SECRET: unsetOr(z.string()),
  /** With offline_access, where the provider has it, an account can be checked for longer than its first token lives. */
  OIDC_SCOPES: unsetOr(
    z.string().refine((text) => text.split(/\s+/).includes('openid'), 'must hold the scope openid'),
  ),
  OIDC_GROUPS_CLAIM: unsetOr(z.string()),
  STAFF_MANAGERS: admittedSchema,
  STAFF_VIEWERS: admittedSchema,
  /** The address that a person who is not let in may ask. */
  STAFF_CONTACT: unsetOr(z.email('must be an e-mail address')),
})

type StaffEnv = z.infer<typeof envSchema>

const settingsSchema = envSchema.superRefine(requireWhole).transform(toSettings)

/** An entry of a list that gives a role to accounts of the provider. */
export type Admitted = { kind: 'group' | 'domain' | 'address'; name: string }

export type ProviderSettings = {
  issuer: URL
  clientId: string
  clientSecret: string
  scopes: string
  groupsClaim: string
}

export type StaffSettings = {
  /** Without a provider people sign in by printed links alone. */
  provider?: ProviderSettings
  managers: Admitted[]
  viewers: Admitted[]
  contact?: string
}

let settings: StaffSettings | undefined

/** Returns the settings, which are parsed when the server starts. */
export function getStaffSettings(): StaffSettings {
  settings ??= readEnv(settingsSchema)
  return settings
}

/** Refuses half a provider, and a provider without a list, which would let in everybody it knows. */
function requireWhole(own: StaffEnv, context: z.RefinementCtx): void {
  const needed = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
  const missing = needed.filter((name) => own[name] === undefined)
  const others = needed.filter((name) => own[name] !== undefined)
  if (others.length > 0) {
    for (const name of missing)
      context.addIssue({ code: 'custom', path: [name], message: `is needed with ${others.join(', ')}` })
    if (!own.STAFF_MANAGERS && !own.STAFF_VIEWERS)
      context.addIssue({
        code: 'custom',
        path: ['STAFF_MANAGERS'],
        message: 'or STAFF_VIEWERS must say who may sign in; nobody may by default',
      })
  }
  const further = ['OIDC_SCOPES', 'OIDC_GROUPS_CLAIM', 'STAFF_MANAGERS', 'STAFF_VIEWERS'] as const
  const idle = further.filter((name) => own[name] !== undefined)
  if (others.length === 0)
    for (const name of idle)
      context.addIssue({ code: 'custom', path: [name], message: 'does nothing without OIDC_ISSUER' })
}

function toSettings(own: StaffEnv): StaffSettings {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = own
  const scopes = own.OIDC_SCOPES ?? 'openid profile email'
  const groupsClaim = own.OIDC_GROUPS_CLAIM ?? 'groups'
  return {
    ...(issuer && clientId && clientSecret
      ? { provider: { issuer, clientId, clientSecret, scopes, groupsClaim } }
      : {}),
    managers: own.STAFF_MANAGERS ?? [],
    viewers: own.STAFF_VIEWERS ?? [],
    ...(own.STAFF_CONTACT ? { contact: own.STAFF_CONTACT } : {}),
  }
}

function toAdmitted(entry: string): Admitted {
  if (entry.startsWith('group:')) return { kind: 'group', name: entry.slice('group:'.length).trim() }
  if (entry.startsWith('@')) return { kind: 'domain', name: entry.slice(1).toLowerCase() }
  return { kind: 'address', name: entry.toLowerCase() }
}

function isProtected(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
