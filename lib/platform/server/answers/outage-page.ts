import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { directionOf } from '@/i18n/language'
import { isLocale, type Locale, languageTag, localeOr, routing, sourceLocale } from '@/i18n/routing'
import { wordsOfFile } from '@/i18n/words-of-file'
import { frameAncestors } from '@/lib/platform/embedding/framing'
import { getEnv } from '@/lib/platform/env'
import { escapeHtml } from '@/lib/platform/http/escape-html'
import { withOurLocaleNames } from '@/lib/platform/http/request'
import type en from '@/messages/en/errors.json'
import { outageLinks } from './outage-contact'

type Words = (typeof en)['outage']

const words = new Map(
  routing.locales.map((locale): [Locale, Words] => [
    locale,
    { ...english(), ...wordsOfFile<Partial<typeof en> | null>(locale, 'errors')?.outage },
  ]),
)

function english(): Words {
  return wordsOfFile<typeof en>(sourceLocale, 'errors').outage
}

const retryAfterSeconds = 30

const style =
  ':root{color-scheme:light dark}body{margin:0;background:light-dark(#fbfaf7,#14171a);color:light-dark(#1b1f23,#eceae5);font:1.0625rem/1.6 system-ui,sans-serif}a{color:inherit}main{max-width:34rem;margin:0 auto;padding:4rem 1.25rem}h1{font-size:1.75rem;line-height:1.25}.button{display:inline-block;padding:.625rem 1.25rem;border-radius:.5rem;background:light-dark(#0e5a4f,#7fd0bf);color:light-dark(#fff,#0c1f1b);font-weight:600;text-decoration:none}a:focus-visible{outline:3px solid light-dark(#1b1f23,#eceae5);outline-offset:2px}'

const policy = (pathname: string) =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors(pathname, getEnv())}`,
  ].join('; ')

type Asked = Pick<IncomingMessage, 'url' | 'method' | 'headers'>

/**
 * Returns the answer to a request that the database has failed: a page in the reader's language, or one sentence for a script.
 * Whoever has sent a form is told that it can be sent again, because the browser still has it.
 */
export function outagePage({ url = '/', method, headers }: Asked): {
  headers: Record<string, string | number>
  body: string
} {
  const locale = findLocale(url, headers['accept-language'])
  const plain = words.get(locale) ?? english()
  const { title, text, again, sent, retry, ask } = asHtml(plain)
  const links = outageLinks(plain.page)
  const contact = links.length > 0 ? `<p>${ask}<br>${links.join('<br>')}</p>` : ''
  const isForPeople = headers.accept?.includes('text/html') && !headers['next-action'] && !headers.rsc
  const isForm = method === 'POST'
  const page = `<!doctype html><html lang="${languageTag(locale)}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${style}</style></head><body><main><h1>${title}</h1><p>${text}</p>${isForm ? `<p>${sent}</p>` : `<p>${again}</p><p><a class="button" href="">${retry}</a></p>`}${contact}</main></body></html>`
  const body = isForPeople ? page : `${plain.title}. ${plain.text} ${isForm ? plain.sent : plain.again}\n`
  return {
    body,
    headers: {
      'content-type': isForPeople ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'content-security-policy': policy(url.split('?')[0] ?? ''),
      'cache-control': 'no-store',
      'retry-after': retryAfterSeconds,
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex, nofollow',
    },
  }
}

/** The address says the language; without one in it, the browser does. */
function findLocale(url: string, accepted = ''): Locale {
  const [, first] = url.split(/[/?#]/)
  const asked = withOurLocaleNames(accepted)
    .split(',')
    .map((part) => part.replace(/;.*/, '').trim().toLowerCase())
  return localeOr(first, asked.map(localeFor).find(isLocale))
}

/** Returns our language for a tag in lower case: the whole tag, or its language, or that language of another region. */
function localeFor(tag: string): Locale | undefined {
  const [language = ''] = tag.split('-')
  const find = (fits: (name: string) => boolean) => routing.locales.find((name) => fits(name.toLowerCase()))
  return (
    find((name) => name === tag) ??
    find((name) => name === language) ??
    find((name) => name.startsWith(`${language}-`))
  )
}

/** A folder outside the product may hold words that nobody has checked. */
function asHtml(plain: Words): Words {
  const entries = Object.entries(plain).map(([key, word]) => [key, escapeHtml(String(word))])
  return Object.fromEntries(entries) as Words
}
