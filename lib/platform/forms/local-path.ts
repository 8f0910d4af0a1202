import { isLocale } from '@/i18n/routing'

const nowhere = 'http://nowhere.invalid'

/** Returns the path of a page of ours, in another locale if one is given. Returns undefined for an address that leads elsewhere. */
export function localPath(path: string, locale?: string): string | undefined {
  if (!path.startsWith('/') || !URL.canParse(path, nowhere)) return undefined
  const url = new URL(path, nowhere)
  const [, first, ...rest] = url.pathname.split('/')
  if (url.origin !== nowhere || !isLocale(first)) return undefined
  return `/${[locale ?? first, ...rest].join('/')}${url.search}`
}
