/** Browsers ask for `nb` or `nn`; our Norwegian is called `no`. */
export function withOurNames(acceptLanguage: string): string {
  return acceptLanguage.replace(/\bn[bn](-[a-z]{2})?\b/gi, 'no')
}
