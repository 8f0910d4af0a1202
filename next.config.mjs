import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { PHASE_PRODUCTION_BUILD } from 'next/constants.js'
import createNextIntlPlugin from 'next-intl/plugin'

// The keys of these are chosen at run time, and one call fills in the arguments of all their messages.
const untyped = ['history.json', 'mail.json']

/**
 * The files of messages whose arguments `next typegen` and `next build` write down as types. `next dev` writes none: it
 * would watch each file by itself, which are more watchers than Node accepts without a warning.
 */
function typedMessages() {
  if (process.env.NODE_ENV === 'development') return []
  return readdirSync('messages/en')
    .filter((file) => file.endsWith('.json') && !untyped.includes(file))
    .map((file) => `messages/en/${file}`)
}

/**
 * The words of the page that a browser shows when the server has failed, by language. They are part of the build, because that
 * page asks no server.
 */
function errorPageWords() {
  const locales = Object.entries(JSON.parse(readFileSync('messages/locales.json', 'utf8')))
  const words = locales.map(([locale, { tag = locale }]) => {
    const { direction } = new Intl.Locale(tag).getTextInfo()
    const ownWords = JSON.parse(readFileSync(`messages/${locale}/errorPage.json`, 'utf8'))
    // Every page of the product loads these words, so what a browser takes for granted is left out.
    return [locale, { ...ownWords, tag, ...(direction === 'rtl' && { direction }) }]
  })
  return JSON.stringify(Object.fromEntries(words))
}

/**
 * The id of the build, by which a page notices that the server is of another one. `npm run build` names it in NEXT_DEPLOYMENT_ID,
 * which Next reads by itself. Afterwards the build holds it.
 */
function deploymentId() {
  const built = '.next/required-server-files.json'
  if (process.env.NODE_ENV === 'development' || !existsSync(built)) return undefined
  return JSON.parse(readFileSync(built, 'utf8')).config.deploymentId
}

const withNextIntl = createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  experimental: { createMessagesDeclaration: typedMessages() },
})

/** @type {import('next').NextConfig} */
const nextConfig = {
  deploymentId: deploymentId(),
  env: { ERROR_PAGE_WORDS: errorPageWords() },
  reactStrictMode: true,
  poweredByHeader: false,
  // Our own server compresses answers (lib/platform/server/answers/compress.ts).
  compress: false,
  // The image optimizer is a public endpoint that fetches and decodes; nothing here needs it.
  images: { unoptimized: true },
  turbopack: { resolveAlias: { 'use-intl/format-message': './i18n/words/format-message.ts' } },
  // The file of an import. `longestUpload` in lib/platform/http/request.ts keeps every other form shorter.
  experimental: { serverActions: { bodySizeLimit: 3_500_000 } },
  // Types are a step of their own in `npm test`, which reads tests and tools as well.
  typescript: { ignoreBuildErrors: true },
  // pg loads its optional native binding at run time, which a bundler cannot follow.
  serverExternalPackages: [
    '@opentelemetry/api',
    '@opentelemetry/context-async-hooks',
    '@opentelemetry/exporter-trace-otlp-http',
    '@opentelemetry/resources',
    '@opentelemetry/sdk-trace',
    'prom-client',
    'pg',
    'pg-boss',
    '@prisma/adapter-pg',
    'nodemailer',
    'undici',
  ],
  // Mails and bookmarks of earlier versions hold these addresses.
  redirects: () => [
    {
      source: '/:locale/dashboard/tenants/:path*',
      destination: '/:locale/dashboard/onboardings/:path*',
      permanent: true,
    },
  ],
  // `next dev` writes down every address and every argument of an action: links hold tokens, forms hold passwords.
  logging: { incomingRequests: { ignore: [/\/(start|sign-in|reminders|auth)\//] }, serverFunctions: false },
}

/** `npm run build:tree` takes from the build which files of which packages the product needs to run. */
export default (phase) =>
  withNextIntl({ ...nextConfig, ...(phase === PHASE_PRODUCTION_BUILD && { output: 'standalone' }) })
