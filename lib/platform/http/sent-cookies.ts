/** The cookies that a browser has sent, read as those of `next/headers` are. */
export type SentCookies = { get(name: string): { value: string } | undefined }

/** Returns the cookies of a request by its header. */
export function cookiesIn(header: string | null | undefined): SentCookies {
  const sent = header?.split(/; */) ?? []
  return {
    get: (name) => {
      const cookie = sent.find((each) => each.startsWith(`${name}=`))
      return cookie === undefined ? undefined : { value: cookie.slice(name.length + 1) }
    },
  }
}
