import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { localesIn, writtenLocales } from '@/i18n/routing'
import { isTimeZone } from '@/i18n/time-zone'
import { databaseSettings } from './database/settings'
import { embeddingSettings, originsOutOfPlace } from './embedding/settings'
import { EnvironmentError, readEnv, unsetOr } from './env-reading'
import { smtpUrlSchema } from './mail/smtp-url'
import { parseTrustProxy, type TrustProxy } from './server/trust-proxy'

export { EnvironmentError, readEnv, unsetOr }

const secretKeySchema = z.templateLiteral([z.string().regex(/^[a-z0-9]+$/), ':', z.base64()])

/** Parses `k2:<base64>,k1:<base64>`. The first key seals, and every key opens. */
const secretKeysSchema = z
  .string()
  .transform((text) => text.split(',').map((entry) => entry.trim()))
  .pipe(z.array(secretKeySchema).min(1))
  .transform((entries) => entries.map(toSecretKey))
  .refine((keys) => keys.every(({ key }) => key.length === 32), 'each key must be 32 bytes in base64')
  .refine((keys) => new Set(keys.map(({ id }) => id)).size === keys.length, 'each key needs its own name')

/** Checks that CONTENT_DIR names a folder. i18n/content-folders.ts reads the variable itself. */
export const contentDirSchema = z
  .string()
  .refine(
    (dir) => dir === '' || statSync(resolve(dir), { throwIfNoEntry: false })?.isDirectory(),
    'is no folder',
  )
  .optional()

const ownSchema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  ...databaseSettings,
  SECRET_KEYS: secretKeysSchema,
  /** The address at which people open the product. With https, cookies are secure. */
  APP_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url))
    .refine(
      ({ pathname, search, hash }) => `${pathname}${search}${hash}` === '/',
      'has a path, but Handrail is not served below a path. Give it a host name of its own, such as https://onboarding.example.com',
    ),
  /** The address to listen on. Unset, the server listens on all of them. */
  HOST: unsetOr(z.string()),
  PORT: unsetOr(z.coerce.number().int().min(0).max(65_535)).transform((port) => port ?? 3000),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Which proxies are ours: a number of them, or their addresses. What others say of a caller's address is not believed. */
  TRUST_PROXY: z.string().default('false').transform(toTrustProxy),
  CONTENT_DIR: contentDirSchema,
  /** The languages that are offered, such as `en,no`. Without it, all that have words. i18n/routing.ts reads the variable itself. */
  LOCALES: unsetOr(z.string().superRefine(refuseLocales)),
  /** The time zone for readers whose own is not known. i18n/time-zone.ts reads the variable itself. */
  TIME_ZONE: unsetOr(z.string().refine(isTimeZone, 'must be a time zone such as Europe/Oslo')),
  /** Whether the language of made-up words is offered outside development too. i18n/routing.ts reads the variable itself. */
  PSEUDO_LOCALE: z.enum(['on', 'off']).default('off'),
  ...embeddingSettings,
  /** Background jobs run in every process that serves pages, or only in `npm run worker`. */
  JOBS: z.enum(['here', 'worker']).default('here'),
  /** How many tests of the schedule run at once, over all processes. */
  HEALTH_TESTS_AT_ONCE: z.coerce.number().int().min(1).max(100).default(4),
  /** Days from archiving until everything personal is erased. 0 erases nothing. */
  RETENTION_DAYS: z.coerce.number().int().min(0).max(36_500).default(90),
  /** Whether Handrail keeps its own copy of credentials once the vendor has confirmed that it has received them. */
  CREDENTIALS: z.enum(['keep', 'forget']).default('keep'),
  /** The mail server. Without it mails stay in the outbox. */
  SMTP_URL: unsetOr(smtpUrlSchema),
  /** The sender of all mails: `address` or `Name <address>`. */
  MAIL_FROM: unsetOr(
    z
      .string()
      .regex(
        /^([^<>\p{Cc}]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/u,
        'must be an address or "Name <address>"',
      ),
  ),
})

const envSchema = ownSchema
  .refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM, {
    path: ['MAIL_FROM'],
    error: 'is needed with SMTP_URL',
  })
  .superRefine((env, context) => {
    for (const name of originsOutOfPlace(env))
      context.addIssue({
        code: 'custom',
        path: [name],
        message: 'names this machine by http, but APP_URL is elsewhere',
      })
  })

export type Env = z.infer<typeof ownSchema>
export type SecretKey = { id: string; key: Buffer }

let own: Env | undefined

/** Returns the environment. The first call parses it, so that building needs no settings. */
export function getEnv(): Env {
  own ??= readEnv(envSchema)
  return own
}

/** Returns the absolute address of a path of ours. */
export function absoluteUrl(path: string): string {
  return new URL(path, getEnv().APP_URL).href
}

/** Returns whether people open the product by https. Only then are cookies secure. */
export function isHttps(url = getEnv().APP_URL): boolean {
  return url.protocol === 'https:'
}

function refuseLocales(list: string, context: z.RefinementCtx): void {
  const names = localesIn(list)
  const unknown = names.filter((name) => !writtenLocales.some((locale) => locale === name))
  if (names.length === 0) context.addIssue('names no language. Leave it out to offer all')
  if (unknown.length > 0)
    context.addIssue(
      `names ${unknown.join(', ')}, which has no words here. Known: ${writtenLocales.join(', ')}`,
    )
}

function toTrustProxy(text: string, context: z.RefinementCtx): TrustProxy {
  try {
    return parseTrustProxy(text)
  } catch {
    context.addIssue('must be a number of proxies, or addresses and networks such as 10.0.0.0/8 after commas')
    return z.NEVER
  }
}

function toSecretKey(entry: string): SecretKey {
  const [id = '', key = ''] = entry.split(':')
  return { id, key: Buffer.from(key, 'base64') }
}
