import { type Locale, localeOr } from '@/i18n/routing'

type RequestParts = { method: string; headers: Headers; pathname: string }

/**
 * Returns whether Next sends itself an action that was called from a page without it, to the pattern of a page that has it
 * (`/[locale]/...`). A redirect to a page with a language would end there, and the action would be lost without a word.
 */
export function isForwardedAction({ method, headers, pathname }: RequestParts): boolean {
  return method === 'POST' && headers.has('x-action-forwarded') && pathname.startsWith('/[locale]/')
}

/** Returns the language of the page from which a request was sent. */
export function localeOfReferer(headers: Headers): Locale {
  const referer = headers.get('referer') ?? ''
  return localeOr(URL.canParse(referer) ? new URL(referer).pathname.split('/')[1] : undefined)
}
