import { isSameOrigin } from '@/lib/auth/same-origin'

/** Far above any form of ours. */
const longestBody = 256 * 1024

type Asked = { method: string; headers: Headers; pathname: string }

/** Foreign and oversized forms and unreadable addresses, which Next would answer with an error of the server. */
export function isRefused({ method, headers, pathname }: Asked, origin: string): boolean {
  if (!isReadable(pathname)) return true
  if (method === 'GET' || method === 'HEAD') return false
  return !isSameOrigin(headers, origin) || Number(headers.get('content-length')) > longestBody
}

function isReadable(pathname: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(pathname))
  } catch {
    return false
  }
}
