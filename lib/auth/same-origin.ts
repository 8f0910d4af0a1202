/**
 * Whether a change is asked for by a page of ours. Next compares Origin with a host that a caller may forge, and accepts
 * a request without Origin; this does neither.
 */
export function isSameOrigin(headers: Headers, origin: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  return headers.get('origin') === origin
}
