import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { isLocale, type Locale } from '@/i18n/routing'
import { markedWordsHeader } from '@/i18n/words/marked-words'
import { updatedHeader } from '@/lib/platform/builds/typed-texts'
import { isExamplePage } from '@/lib/platform/embedding/framing'
import type { Env } from '@/lib/platform/env'
import { refusalShownAt } from './refusal'
import { withOurLocaleNames } from './request'
import { contentPolicy, createNonce, securityHeaders } from './security-headers'

/** The header of a request for which everything is done that the proxy would do. The `matcher` in `proxy.ts` lets it pass. */
export const preparedHeader = 'x-handrail-prepared'

/**
 * Does what the proxy does for a page that is simply opened, which nearly every request is: Next's way through its proxy costs as much
 * processor time as an eighth of a page. Whatever takes a decision (a form, an address to correct, a page in a frame) is left to the proxy.
 * Returns whether this was such a page.
 */
export function preparePage(request: IncomingMessage, response: ServerResponse, env: Env): boolean {
  const { headers } = request
  delete headers[preparedHeader]
  const pathname = request.url?.split('?')[0] ?? ''
  const locale = plainLocaleOf(request, pathname)
  if (!locale) return false
  const policy = contentPolicy(createNonce(), pathname, env)
  for (const name of [updatedHeader, markedWordsHeader]) delete headers[name]
  Object.assign(headers, {
    'accept-language': withOurLocaleNames(headers['accept-language'] ?? ''),
    'content-security-policy': policy,
    'x-next-intl-locale': locale,
    [preparedHeader]: '1',
  } satisfies IncomingHttpHeaders)
  response.setHeader('content-security-policy', policy)
  for (const [name, value] of securityHeaders(pathname, env)) response.setHeader(name, value)
  return true
}

/** Returns the language of a page whose address is right as it stands. Undefined for a request about which the proxy has to decide. */
function plainLocaleOf({ method = '', headers }: IncomingMessage, pathname: string): Locale | undefined {
  if (!['GET', 'HEAD'].includes(method)) return undefined
  const [, locale] = /^\/([a-zA-Z-]+)(?:\/[\w-]+)*$/.exec(pathname) ?? []
  if (!isLocale(locale) || isExamplePage(pathname) || refusalShownAt(pathname)) return undefined
  const isForTab = [undefined, 'document', 'empty'].includes(headers['sec-fetch-dest'] as string | undefined)
  return isForTab ? locale : undefined
}
