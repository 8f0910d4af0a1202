/** Addresses of the staff's pages, without origin. */
export const dashboardPath = (locale: string) => `/${locale}/dashboard`

export const tenantPath = (locale: string, onboardingId: string) =>
  `${dashboardPath(locale)}/tenants/${onboardingId}`

/** One task of it, with what may be done about it on the customer's behalf. */
export const tenantTaskPath = (locale: string, onboardingId: string, taskId: string) =>
  `${tenantPath(locale, onboardingId)}/tasks/${taskId}`

export const nudgePath = (locale: string, onboardingId: string, participantId: string) =>
  `${tenantPath(locale, onboardingId)}/nudge/${participantId}`

export const personPath = (locale: string, onboardingId: string, participantId: string) =>
  `${tenantPath(locale, onboardingId)}/people/${participantId}`

export const deleteTenantPath = (locale: string, onboardingId: string) =>
  `${tenantPath(locale, onboardingId)}/delete`

export const invitePath = (locale: string) => `${dashboardPath(locale)}/invite`

export const importPath = (locale: string) => `${dashboardPath(locale)}/import`

/** An empty list to fill in. */
export const importTemplatePath = (locale: string) => `${importPath(locale)}/template`

/** Takes a POST: the links are handed out once. */
export const importLinksPath = (locale: string, importId: string) => `${importPath(locale)}/${importId}/links`

export const insightPath = (locale: string) => `${dashboardPath(locale)}/insight`

export const insightExportPath = (locale: string) => `${insightPath(locale)}/export`

/** The table as a file, under the same parameters. */
export const exportPath = (locale: string) => `${dashboardPath(locale)}/export`

/** The stream of changes. */
export const livePath = (locale: string) => `${dashboardPath(locale)}/live`

/** `next`: where to go from there. */
export const signInPath = (locale: string, next?: string) =>
  `/${locale}/sign-in${next === undefined ? '' : `?next=${encodeURIComponent(next)}`}`

/** The sign-in page saying why the last one came to nothing. */
export function signInFaultPath(
  locale: string,
  { fault, reference }: { fault: string; reference: string },
  next?: string,
): string {
  const query = new URLSearchParams({ ...(next && { next }), fault, reference })
  return `${signInPath(locale)}?${query}`
}

/** Leads to the provider. Not a page: a plain link, never followed in advance. */
export function providerPath(locale: string, next: string | undefined, isOther = false): string {
  const query = new URLSearchParams({ locale, ...(next && { next }), ...(isOther && { other: '' }) })
  return `/auth/sign-in?${query}`
}

export const providerSignOutPath = (locale: string) => `/auth/sign-out?locale=${locale}`

export const signInLinkPath = (locale: string, token: string) => `${signInPath(locale)}/${token}`

export const signedOutPath = (locale: string) => `/${locale}/signed-out`
