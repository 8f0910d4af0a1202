import { z } from 'zod'
import { AddressError } from './address-error'

export const sslModes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const

const seconds = z.coerce.number().int().min(0)
const flag = z.enum(['true', 'false', '1', '0']).transform((text) => text === 'true' || text === '1')

/** What may stand behind the `?`: libpq's names, and those of Prisma that change how we connect. */
const schema = z.object({
  sslmode: z.enum(sslModes).optional(),
  ssl: flag.optional(),
  sslrootcert: z.string().optional(),
  sslcert: z.string().optional(),
  sslkey: z.string().optional(),
  sslnegotiation: z.enum(['postgres', 'direct']).optional(),
  channel_binding: z.enum(['disable', 'prefer', 'require']).optional(),
  connect_timeout: seconds.optional(),
  target_session_attrs: z
    .enum(['any', 'read-write', 'primary', 'read-only', 'standby', 'prefer-standby'])
    .optional(),
  application_name: z.string().optional(),
  options: z.string().optional(),
  schema: z
    .string()
    .regex(/^[a-z_][a-z0-9_]*$/, 'must be a name in small letters, digits and underscores')
    .optional(),
  statement_cache_size: z.coerce.number().int().min(0).optional(),
  connection_limit: z.coerce.number().int().min(1).max(500).optional(),
})

export type AddressParameters = z.infer<typeof schema>

/** Read elsewhere, or of no consequence to this client. Providers print some of these into the addresses that they hand out. */
const ignored = new Set([
  ...['user', 'password', 'host', 'port', 'dbname', 'hostaddr', 'passfile', 'load_balance_hosts'],
  ...['client_encoding', 'keepalives', 'keepalives_idle', 'keepalives_interval', 'keepalives_count'],
  ...[
    'tcp_user_timeout',
    'gssencmode',
    'krbsrvname',
    'fallback_application_name',
    'sslsni',
    'sslcompression',
  ],
  ...['pgbouncer', 'pool_timeout', 'socket_timeout', 'uselibpqcompat', 'supa'],
])

/**
 * Reads the parameters of an address. Throws an `AddressError` for a wrong value, and for an unknown name: a typing error in
 * `sslmode` would otherwise send passwords unencrypted.
 */
export function readParameters(given: URLSearchParams): AddressParameters {
  const unknown = [...given.keys()].find((name) => !ignored.has(name) && !(name in schema.shape))
  if (unknown !== undefined) throw new AddressError(`the parameter "${unknown.slice(0, 40)}" is not known`)
  const result = schema.safeParse(Object.fromEntries(given))
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new AddressError(`the parameter "${String(issue?.path[0])}" is wrong: ${issue?.message}`)
}
