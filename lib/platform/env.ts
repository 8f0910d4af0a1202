import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'

const secretKeySchema = z.templateLiteral([z.string().regex(/^[a-z0-9]+$/), ':', z.base64()])

/** `k2:<base64>,k1:<base64>`: the first key seals, all of them open. */
const secretKeysSchema = z
  .string()
  .transform((text) => text.split(',').map((entry) => entry.trim()))
  .pipe(z.array(secretKeySchema).min(1))
  .transform((entries) => entries.map(toSecretKey))
  .refine((keys) => keys.every(({ key }) => key.length === 32), 'each key must be 32 bytes in base64')
  .refine((keys) => new Set(keys.map(({ id }) => id)).size === keys.length, 'each key needs its own name')

/** Judged here; i18n/content-folders.ts reads it. */
export const contentDirSchema = z
  .string()
  .refine(
    (dir) => dir === '' || statSync(resolve(dir), { throwIfNoEntry: false })?.isDirectory(),
    'is no folder',
  )
  .optional()

const ownSchema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  SECRET_KEYS: secretKeysSchema,
  /** Where people open the product; https makes cookies secure. */
  APP_URL: z.url({ protocol: /^https?$/ }).transform((url) => new URL(url)),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** A proxy of ours stands in front and appends the caller's address to X-Forwarded-For. */
  TRUST_PROXY: z.stringbool().default(false),
  CONTENT_DIR: contentDirSchema,
  /** Who does the jobs: every process that serves pages, or only `npm run worker`. */
  JOBS: z.enum(['here', 'worker']).default('here'),
  /** Days after archiving until everything personal is erased; 0: never. */
  RETENTION_DAYS: z.coerce.number().int().min(0).max(36_500).default(90),
  /** Where mails are handed in. Without it they stay in the outbox. */
  SMTP_URL: unsetOr(z.url({ protocol: /^smtps?$/ })),
  /** What mails come from: `address` or `Name <address>`. */
  MAIL_FROM: unsetOr(
    z
      .string()
      .regex(
        /^([^<>\p{Cc}]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/u,
        'must be an address or "Name <address>"',
      ),
  ),
})

const envSchema = ownSchema.refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM, {
  path: ['MAIL_FROM'],
  error: 'is needed with SMTP_URL',
})

export type Env = z.infer<typeof ownSchema>
export type SecretKey = { id: string; key: Buffer }

/** What the environment gets wrong: every variable with its fault, no value. */
export class EnvironmentFault extends Error {
  override name = 'EnvironmentFault'
}

let own: Env | undefined

/** Parsed once, when first asked for: building needs no settings. */
export function getEnv(): Env {
  own ??= readEnv(envSchema)
  return own
}

/** Returns the address, as people open it, of a path of ours. */
export function absoluteUrl(path: string): string {
  return new URL(path, getEnv().APP_URL).href
}

/** Whether people open the product by https: cookies are secure only then. */
export function isHttps(url = getEnv().APP_URL): boolean {
  return url.protocol === 'https:'
}

/** Settings that somebody else describes, such as a connector's. */
export function readEnv<T>(schema: z.ZodType<T>): T {
  const result = schema.safeParse(process.env)
  if (result.success) return result.data
  const faults = result.error.issues.map(
    ({ path, message }) => `  ${String(path[0] ?? 'environment')}: ${message}`,
  )
  throw new EnvironmentFault(`The environment is not complete:\n${[...new Set(faults)].join('\n')}`)
}

/** In a file of settings, what is left empty is not set. */
export function unsetOr<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional()).optional()
}

function toSecretKey(entry: string): SecretKey {
  const [id = '', key = ''] = entry.split(':')
  return { id, key: Buffer.from(key, 'base64') }
}
