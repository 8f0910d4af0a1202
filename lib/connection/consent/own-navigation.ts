/**
 * Returns whether a browser comes by a link on our own page, or by a typed address, as it says itself in `Sec-Fetch-Site`. Old browsers
 * and those of plain HTTP say nothing, and are let through.
 */
export function isOwnNavigation({ headers }: Pick<Request, 'headers'>): boolean {
  const site = headers.get('sec-fetch-site')
  return site === null || site === 'same-origin' || site === 'none'
}
